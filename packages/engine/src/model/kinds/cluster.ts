import { any, bool, int, intOrString, list, map, obj, quantity, str } from '../schema.ts'
import { labelSelector } from '../selector.ts'
import { kind, objectMeta } from './meta.ts'

export const namespaceKind = kind({
  group: '',
  kind: 'Namespace',
  plural: 'namespaces',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta }),
})

export const node = kind({
  group: '',
  kind: 'Node',
  plural: 'nodes',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({ providerID: str, taints: list(obj({ key: str, value: str, effect: str })) }),
    status: obj({
      nodeInfo: obj({
        architecture: str,
        containerRuntimeVersion: str,
        kernelVersion: str,
        kubeletVersion: str,
        kubeProxyVersion: str,
        operatingSystem: str,
        osImage: str,
      }),
      addresses: list(obj({ type: str, address: str })),
    }),
  }),
})

/** Only ever metadata and the names of keys: values never enter the model. */
export const secret = kind({
  group: '',
  kind: 'Secret',
  plural: 'secrets',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, type: str, immutable: bool, data: any, stringData: any }),
})

export const configMap = kind({
  group: '',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, data: map(str), binaryData: any, immutable: bool }),
})

export const limitRange = kind({
  group: '',
  kind: 'LimitRange',
  plural: 'limitranges',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      limits: list(
        obj({
          type: str,
          default: map(quantity),
          defaultRequest: map(quantity),
          max: map(quantity),
          min: map(quantity),
        }),
      ),
    }),
  }),
})

export const resourceQuota = kind({
  group: '',
  kind: 'ResourceQuota',
  plural: 'resourcequotas',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, spec: obj({ hard: map(quantity), scopes: list(str) }) }),
})

export const persistentVolume = kind({
  group: '',
  kind: 'PersistentVolume',
  plural: 'persistentvolumes',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      accessModes: list(str),
      storageClassName: str,
      persistentVolumeReclaimPolicy: str,
      hostPath: obj({ path: str, type: str }),
      local: obj({ path: str }),
      csi: obj({ driver: str, volumeAttributes: map(str) }),
      nfs: obj({ server: str, path: str }),
      awsElasticBlockStore: any,
      azureDisk: any,
      gcePersistentDisk: any,
    }),
  }),
})

const dataSource = obj({ apiGroup: str, kind: str, name: str, namespace: str })

export const persistentVolumeClaim = kind({
  group: '',
  kind: 'PersistentVolumeClaim',
  plural: 'persistentvolumeclaims',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      accessModes: list(str),
      dataSource,
      dataSourceRef: dataSource,
      storageClassName: str,
      volumeName: str,
      volumeMode: str,
    }),
  }),
})

export const storageClass = kind({
  group: 'storage.k8s.io',
  kind: 'StorageClass',
  plural: 'storageclasses',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    provisioner: str,
    parameters: map(str),
    reclaimPolicy: str,
    volumeBindingMode: str,
    allowVolumeExpansion: bool,
  }),
})

export const priorityClass = kind({
  group: 'scheduling.k8s.io',
  kind: 'PriorityClass',
  plural: 'priorityclasses',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, value: int, globalDefault: bool, preemptionPolicy: str }),
})

export const runtimeClass = kind({
  group: 'node.k8s.io',
  kind: 'RuntimeClass',
  plural: 'runtimeclasses',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, handler: str }),
})

export const podDisruptionBudget = kind({
  group: 'policy',
  kind: 'PodDisruptionBudget',
  plural: 'poddisruptionbudgets',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      minAvailable: intOrString,
      maxUnavailable: intOrString,
      selector: labelSelector,
      unhealthyPodEvictionPolicy: str,
    }),
  }),
})

const resourceMetric = obj({ name: str, container: str, target: obj({ type: str, averageUtilization: int }) })

export const horizontalPodAutoscaler = kind({
  group: 'autoscaling',
  kind: 'HorizontalPodAutoscaler',
  plural: 'horizontalpodautoscalers',
  namespaced: true,
  versions: ['v2', 'v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      minReplicas: int,
      maxReplicas: int,
      scaleTargetRef: obj({ apiVersion: str, kind: str, name: str }),
      metrics: list(obj({ type: str, resource: resourceMetric, containerResource: resourceMetric })),
      // autoscaling/v1
      targetCPUUtilizationPercentage: int,
    }),
  }),
})

export const podSecurityPolicy = kind({
  group: 'policy',
  oldGroups: ['extensions'],
  kind: 'PodSecurityPolicy',
  plural: 'podsecuritypolicies',
  namespaced: false,
  versions: ['v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      privileged: bool,
      hostPID: bool,
      hostIPC: bool,
      hostNetwork: bool,
      hostPorts: list(obj({ min: int, max: int })),
      allowPrivilegeEscalation: bool,
      allowedCapabilities: list(str),
      defaultAddCapabilities: list(str),
      requiredDropCapabilities: list(str),
      allowedHostPaths: list(obj({ pathPrefix: str, readOnly: bool })),
      volumes: list(str),
      readOnlyRootFilesystem: bool,
      runAsUser: obj({ rule: str }),
    }),
  }),
})

export const securityContextConstraints = kind({
  group: 'security.openshift.io',
  kind: 'SecurityContextConstraints',
  plural: 'securitycontextconstraints',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    allowPrivilegedContainer: bool,
    allowHostDirVolumePlugin: bool,
    allowHostNetwork: bool,
    allowHostPID: bool,
    allowHostIPC: bool,
    allowHostPorts: bool,
    allowPrivilegeEscalation: bool,
    users: list(str),
    groups: list(str),
  }),
})

const clientConfig = obj({ url: str, caBundle: str, service: obj({ namespace: str, name: str, path: str, port: int }) })
const rule = obj({
  apiGroups: list(str),
  apiVersions: list(str),
  operations: list(str),
  resources: list(str),
  resourceNames: list(str),
  scope: str,
})
const matchConditions = list(obj({ name: str, expression: str }))

const webhooks = list(
  obj({
    name: str,
    clientConfig,
    failurePolicy: str,
    matchPolicy: str,
    matchConditions,
    namespaceSelector: labelSelector,
    objectSelector: labelSelector,
    reinvocationPolicy: str,
    rules: list(rule),
    sideEffects: str,
    timeoutSeconds: int,
  }),
)

const admissionGroup = 'admissionregistration.k8s.io'

export const validatingWebhookConfiguration = kind({
  group: admissionGroup,
  kind: 'ValidatingWebhookConfiguration',
  plural: 'validatingwebhookconfigurations',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, webhooks }),
})

export const mutatingWebhookConfiguration = kind({
  group: admissionGroup,
  kind: 'MutatingWebhookConfiguration',
  plural: 'mutatingwebhookconfigurations',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, webhooks }),
})

const matchResources = obj({
  matchPolicy: str,
  namespaceSelector: labelSelector,
  objectSelector: labelSelector,
  resourceRules: list(rule),
  excludeResourceRules: list(rule),
})

export const validatingAdmissionPolicy = kind({
  group: admissionGroup,
  kind: 'ValidatingAdmissionPolicy',
  plural: 'validatingadmissionpolicies',
  namespaced: false,
  versions: ['v1', 'v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      failurePolicy: str,
      matchConditions,
      matchConstraints: matchResources,
      paramKind: obj({ apiVersion: str, kind: str }),
      validations: list(obj({ expression: str, message: str, messageExpression: str, reason: str })),
      auditAnnotations: any,
    }),
  }),
})

export const validatingAdmissionPolicyBinding = kind({
  group: admissionGroup,
  kind: 'ValidatingAdmissionPolicyBinding',
  plural: 'validatingadmissionpolicybindings',
  namespaced: false,
  versions: ['v1', 'v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      policyName: str,
      paramRef: obj({ name: str, namespace: str, selector: labelSelector, parameterNotFoundAction: str }),
      matchResources,
      validationActions: list(str),
    }),
  }),
})

export const mutatingAdmissionPolicy = kind({
  group: admissionGroup,
  kind: 'MutatingAdmissionPolicy',
  plural: 'mutatingadmissionpolicies',
  namespaced: false,
  versions: ['v1', 'v1beta1', 'v1alpha1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({ failurePolicy: str, matchConditions, matchConstraints: matchResources, reinvocationPolicy: str }),
  }),
})

export const mutatingAdmissionPolicyBinding = kind({
  group: admissionGroup,
  kind: 'MutatingAdmissionPolicyBinding',
  plural: 'mutatingadmissionpolicybindings',
  namespaced: false,
  versions: ['v1', 'v1beta1', 'v1alpha1'],
  schema: obj({ metadata: objectMeta, spec: obj({ policyName: str, matchResources }) }),
})

export const customResourceDefinition = kind({
  group: 'apiextensions.k8s.io',
  kind: 'CustomResourceDefinition',
  plural: 'customresourcedefinitions',
  namespaced: false,
  versions: ['v1', 'v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      group: str,
      scope: str,
      names: obj({ kind: str, plural: str }),
      preserveUnknownFields: bool,
      conversion: obj({ strategy: str, webhook: obj({ clientConfig }), webhookClientConfig: clientConfig }),
    }),
  }),
})

export const apiService = kind({
  group: 'apiregistration.k8s.io',
  kind: 'APIService',
  plural: 'apiservices',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      group: str,
      version: str,
      insecureSkipTLSVerify: bool,
      caBundle: str,
      service: obj({ namespace: str, name: str, port: int }),
    }),
  }),
})
