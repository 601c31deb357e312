import { any, bool, list, obj, str } from '../schema.ts'
import { kind, objectMeta } from './meta.ts'

// Configuration files of the components, written as objects; no API server serves them.
// Sources: kubernetes.io/docs/reference/config-api/apiserver-config.v1, apiserver-audit.v1, kube-scheduler-config.v1

const key = obj({ name: str, secret: str })

export const encryptionConfiguration = kind({
  group: 'apiserver.config.k8s.io',
  kind: 'EncryptionConfiguration',
  plural: 'encryptionconfigurations',
  namespaced: false,
  versions: ['v1'],
  fileOnly: true,
  schema: obj({
    metadata: objectMeta,
    resources: list(
      obj({
        resources: list(str),
        providers: list(
          obj({
            identity: any,
            aescbc: obj({ keys: list(key) }),
            aesgcm: obj({ keys: list(key) }),
            secretbox: obj({ keys: list(key) }),
            kms: obj({ apiVersion: str, name: str, endpoint: str }),
          }),
        ),
      }),
    ),
  }),
})

export const authenticationConfiguration = kind({
  group: 'apiserver.config.k8s.io',
  kind: 'AuthenticationConfiguration',
  plural: 'authenticationconfigurations',
  namespaced: false,
  versions: ['v1', 'v1beta1', 'v1alpha1'],
  fileOnly: true,
  schema: obj({
    metadata: objectMeta,
    anonymous: obj({ enabled: bool, conditions: list(obj({ path: str })) }),
    jwt: any,
  }),
})

export const authorizationConfiguration = kind({
  group: 'apiserver.config.k8s.io',
  kind: 'AuthorizationConfiguration',
  plural: 'authorizationconfigurations',
  namespaced: false,
  versions: ['v1', 'v1beta1', 'v1alpha1'],
  fileOnly: true,
  schema: obj({ metadata: objectMeta, authorizers: list(obj({ type: str, name: str })) }),
})

export const auditPolicy = kind({
  group: 'audit.k8s.io',
  kind: 'Policy',
  plural: 'policies',
  namespaced: false,
  versions: ['v1', 'v1beta1'],
  fileOnly: true,
  schema: obj({
    metadata: objectMeta,
    omitStages: list(str),
    rules: list(
      obj({
        level: str,
        users: list(str),
        userGroups: list(str),
        verbs: list(str),
        namespaces: list(str),
        nonResourceURLs: list(str),
        resources: list(obj({ group: str, resources: list(str), resourceNames: list(str) })),
        omitStages: list(str),
      }),
    ),
  }),
})

export const kubeSchedulerConfiguration = kind({
  group: 'kubescheduler.config.k8s.io',
  kind: 'KubeSchedulerConfiguration',
  plural: 'kubeschedulerconfigurations',
  namespaced: false,
  versions: ['v1', 'v1beta3', 'v1beta2', 'v1beta1'],
  fileOnly: true,
  schema: obj({ metadata: objectMeta, enableProfiling: bool }),
})
