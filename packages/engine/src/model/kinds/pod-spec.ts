import { any, bool, int, intOrString, list, map, num, obj, quantity, str } from '../schema.ts'
import type { TypeOf } from '../schema.ts'
import { labelSelector } from '../selector.ts'
import { objectMeta } from './meta.ts'

// Fields of PodSpec, kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1, to v1.37.

const capabilities = obj({ add: list(str), drop: list(str) })
const seLinuxOptions = obj({ user: str, role: str, type: str, level: str })
const profile = obj({ type: str, localhostProfile: str })
const windowsOptions = obj({
  gmsaCredentialSpec: str,
  gmsaCredentialSpecName: str,
  hostProcess: bool,
  runAsUserName: str,
})

const securityContext = obj({
  allowPrivilegeEscalation: bool,
  appArmorProfile: profile,
  capabilities,
  privileged: bool,
  procMount: str,
  readOnlyRootFilesystem: bool,
  runAsGroup: int,
  runAsNonRoot: bool,
  runAsUser: int,
  seLinuxOptions,
  seccompProfile: profile,
  windowsOptions,
})

const podSecurityContext = obj({
  appArmorProfile: profile,
  fsGroup: int,
  fsGroupChangePolicy: str,
  runAsGroup: int,
  runAsNonRoot: bool,
  runAsUser: int,
  seLinuxChangePolicy: str,
  seLinuxOptions,
  seccompProfile: profile,
  supplementalGroups: list(int),
  supplementalGroupsPolicy: str,
  sysctls: list(obj({ name: str, value: str })),
  windowsOptions,
})

const handler = {
  exec: obj({ command: list(str) }),
  httpGet: obj({
    host: str,
    path: str,
    port: intOrString,
    scheme: str,
    httpHeaders: list(obj({ name: str, value: str })),
  }),
  tcpSocket: obj({ host: str, port: intOrString }),
  grpc: obj({ port: int, service: str }),
  sleep: obj({ seconds: int }),
}

const probe = obj({
  ...handler,
  initialDelaySeconds: int,
  periodSeconds: int,
  timeoutSeconds: int,
  successThreshold: int,
  failureThreshold: int,
  terminationGracePeriodSeconds: int,
})
export type Probe = TypeOf<typeof probe>

const keySelector = obj({ name: str, key: str, optional: bool })

export const envVar = obj({
  name: str,
  value: str,
  valueFrom: obj({
    configMapKeyRef: keySelector,
    secretKeyRef: keySelector,
    fieldRef: obj({ apiVersion: str, fieldPath: str }),
    resourceFieldRef: obj({ containerName: str, resource: str }),
    fileKeyRef: obj({ volumeName: str, path: str, key: str, optional: bool }),
  }),
})
export type EnvVar = TypeOf<typeof envVar>

export const container = obj({
  name: str,
  image: str,
  imagePullPolicy: str,
  command: list(str),
  args: list(str),
  workingDir: str,
  ports: list(obj({ name: str, containerPort: int, hostPort: int, hostIP: str, protocol: str })),
  env: list(envVar),
  envFrom: list(
    obj({
      prefix: str,
      configMapRef: obj({ name: str, optional: bool }),
      secretRef: obj({ name: str, optional: bool }),
    }),
  ),
  resources: obj({ limits: map(quantity), requests: map(quantity), claims: list(obj({ name: str, request: str })) }),
  restartPolicy: str,
  volumeMounts: list(
    obj({
      name: str,
      mountPath: str,
      mountPropagation: str,
      readOnly: bool,
      recursiveReadOnly: str,
      subPath: str,
      subPathExpr: str,
    }),
  ),
  volumeDevices: list(obj({ name: str, devicePath: str })),
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  lifecycle: obj({ postStart: obj(handler), preStop: obj(handler), stopSignal: str }),
  terminationMessagePath: str,
  terminationMessagePolicy: str,
  securityContext,
  stdin: bool,
  stdinOnce: bool,
  tty: bool,
  targetContainerName: str,
})
export type ContainerSpec = TypeOf<typeof container>

const items = list(obj({ key: str, path: str, mode: int }))
const downwardItems = list(
  obj({ path: str, fieldRef: obj({ fieldPath: str }), resourceFieldRef: obj({ resource: str }), mode: int }),
)

const volume = obj({
  name: str,
  hostPath: obj({ path: str, type: str }),
  emptyDir: obj({ medium: str, sizeLimit: quantity }),
  secret: obj({ secretName: str, items, defaultMode: int, optional: bool }),
  configMap: obj({ name: str, items, defaultMode: int, optional: bool }),
  downwardAPI: obj({ items: downwardItems, defaultMode: int }),
  projected: obj({
    defaultMode: int,
    sources: list(
      obj({
        secret: obj({ name: str, items, optional: bool }),
        configMap: obj({ name: str, items, optional: bool }),
        downwardAPI: obj({ items: downwardItems }),
        serviceAccountToken: obj({ audience: str, expirationSeconds: int, path: str }),
        clusterTrustBundle: obj({ name: str, signerName: str, labelSelector, optional: bool, path: str }),
        podCertificate: obj({ signerName: str, keyType: str, maxExpirationSeconds: int }),
      }),
    ),
  }),
  persistentVolumeClaim: obj({ claimName: str, readOnly: bool }),
  ephemeral: obj({ volumeClaimTemplate: obj({ spec: obj({ storageClassName: str, volumeName: str }) }) }),
  csi: obj({ driver: str, readOnly: bool, volumeAttributes: map(str), nodePublishSecretRef: obj({ name: str }) }),
  image: obj({ reference: str, pullPolicy: str }),
  nfs: obj({ server: str, path: str, readOnly: bool }),
  iscsi: any,
  gitRepo: obj({ repository: str, revision: str, directory: str }),
  awsElasticBlockStore: any,
  gcePersistentDisk: any,
  azureDisk: any,
  azureFile: any,
  cephfs: any,
  cinder: any,
  fc: any,
  flexVolume: any,
  flocker: any,
  glusterfs: any,
  photonPersistentDisk: any,
  portworxVolume: any,
  quobyte: any,
  rbd: any,
  scaleIO: any,
  storageos: any,
  vsphereVolume: any,
})
export type Volume = TypeOf<typeof volume>

const nodeSelectorTerm = obj({
  matchExpressions: list(obj({ key: str, operator: str, values: list(str) })),
  matchFields: list(obj({ key: str, operator: str, values: list(str) })),
})
const podAffinityTerm = obj({
  labelSelector,
  namespaces: list(str),
  namespaceSelector: labelSelector,
  topologyKey: str,
})
const podAffinity = obj({
  requiredDuringSchedulingIgnoredDuringExecution: list(podAffinityTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(obj({ weight: int, podAffinityTerm })),
})

export const podSpec = obj({
  activeDeadlineSeconds: int,
  affinity: obj({
    nodeAffinity: obj({
      requiredDuringSchedulingIgnoredDuringExecution: obj({ nodeSelectorTerms: list(nodeSelectorTerm) }),
      preferredDuringSchedulingIgnoredDuringExecution: list(obj({ weight: int, preference: nodeSelectorTerm })),
    }),
    podAffinity,
    podAntiAffinity: podAffinity,
  }),
  automountServiceAccountToken: bool,
  containers: list(container),
  dnsConfig: obj({ nameservers: list(str), searches: list(str), options: list(obj({ name: str, value: str })) }),
  dnsPolicy: str,
  enableServiceLinks: bool,
  ephemeralContainers: list(container),
  hostAliases: list(obj({ ip: str, hostnames: list(str) })),
  hostIPC: bool,
  hostNetwork: bool,
  hostPID: bool,
  hostUsers: bool,
  hostname: str,
  hostnameOverride: str,
  imagePullSecrets: list(obj({ name: str })),
  initContainers: list(container),
  nodeName: str,
  nodeSelector: map(str),
  os: obj({ name: str }),
  preemptionPolicy: str,
  priority: int,
  priorityClassName: str,
  readinessGates: list(obj({ conditionType: str })),
  resources: obj({ limits: map(quantity), requests: map(quantity) }),
  resourceClaims: list(obj({ name: str, resourceClaimName: str, resourceClaimTemplateName: str })),
  restartPolicy: str,
  runtimeClassName: str,
  schedulerName: str,
  schedulingGates: list(obj({ name: str })),
  securityContext: podSecurityContext,
  serviceAccount: str,
  serviceAccountName: str,
  setHostnameAsFQDN: bool,
  shareProcessNamespace: bool,
  subdomain: str,
  terminationGracePeriodSeconds: num,
  tolerations: list(obj({ key: str, operator: str, value: str, effect: str, tolerationSeconds: int })),
  topologySpreadConstraints: list(
    obj({
      labelSelector,
      matchLabelKeys: list(str),
      maxSkew: int,
      minDomains: int,
      topologyKey: str,
      whenUnsatisfiable: str,
    }),
  ),
  volumes: list(volume),
})
export type PodSpec = TypeOf<typeof podSpec>

export const podTemplate = obj({ metadata: objectMeta, spec: podSpec })
export type PodTemplate = TypeOf<typeof podTemplate>
