import { mergePatch } from '../model/apply-edits.ts'
import type { Json, JsonObject } from '../model/json.ts'

// A small application that passes every check: what fixtures differ from, so that a failing one has one cause.
// It is also an example of how we think a workload should look.

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

const labels = {
  'app.kubernetes.io/component': 'frontend',
  'app.kubernetes.io/instance': 'web',
  'app.kubernetes.io/managed-by': 'kubectl',
  'app.kubernetes.io/name': 'web',
  'app.kubernetes.io/part-of': 'shop',
  'app.kubernetes.io/version': '1.4.2',
}
const podLabels = { 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/name': 'web' }

const hardenedContainer: JsonObject = {
  name: 'web',
  image: `registry.example/shop/web:1.4.2@${digest}`,
  imagePullPolicy: 'Always',
  ports: [{ containerPort: 8080, name: 'http', protocol: 'TCP' }],
  resources: {
    limits: { cpu: '500m', 'ephemeral-storage': '1Gi', memory: '256Mi' },
    requests: { cpu: '500m', 'ephemeral-storage': '1Gi', memory: '256Mi' },
  },
  livenessProbe: { httpGet: { path: '/live', port: 'http' }, periodSeconds: 10 },
  readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    runAsGroup: 20_001,
    runAsNonRoot: true,
    runAsUser: 20_001,
  },
}

const hardenedPodSpec: JsonObject = {
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/os', operator: 'In', values: ['linux'] }] }],
      },
    },
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          podAffinityTerm: { labelSelector: { matchLabels: podLabels }, topologyKey: 'kubernetes.io/hostname' },
          weight: 100,
        },
      ],
    },
  },
  automountServiceAccountToken: false,
  containers: [hardenedContainer],
  dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
  enableServiceLinks: false,
  hostUsers: false,
  imagePullSecrets: [{ name: 'registry' }],
  priorityClassName: 'shop-frontend',
  restartPolicy: 'Always',
  securityContext: {
    appArmorProfile: { type: 'RuntimeDefault' },
    fsGroup: 20_001,
    runAsGroup: 20_001,
    runAsNonRoot: true,
    runAsUser: 20_001,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  serviceAccountName: 'web',
  topologySpreadConstraints: [
    {
      labelSelector: { matchLabels: podLabels },
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'ScheduleAnyway',
    },
  ],
}

/** A Pod as a ReplicaSet would make it: `containerPatch`, `specPatch` and `metaPatch` are JSON merge patches. */
export function hardenedPod(containerPatch: Json = {}, specPatch: Json = {}, metaPatch: Json = {}): JsonObject {
  const container = mergePatch(hardenedContainer, containerPatch)
  const metadata = mergePatch(
    {
      labels,
      name: 'web',
      namespace: 'shop',
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          controller: true,
          kind: 'ReplicaSet',
          name: 'web-5d4f8c7b9',
          uid: '7f0c2a54-93e1-4c9e-8a54-1f2b3c4d5e6f',
        },
      ],
    },
    metaPatch,
  )
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: mergePatch({ ...hardenedPodSpec, containers: [container] }, specPatch),
  }
}

/** A hardened init container, `init` unless the patch renames it: for fixtures with more than one container. */
export function hardenedInit(patch: Json = {}): JsonObject {
  const { livenessProbe: _live, ports: _ports, readinessProbe: _ready, ...rest } = hardenedContainer
  return mergePatch({ ...rest, name: 'init' }, patch) as JsonObject
}

/** A Deployment; `specPatch` goes to the pod spec, `patch` to the whole object. */
export function hardenedDeployment(patch: Json = {}, specPatch: Json = {}, containerPatch: Json = {}): JsonObject {
  const pod = hardenedPod(containerPatch, specPatch)
  const deployment: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { labels, name: 'web', namespace: 'shop' },
    spec: {
      replicas: 3,
      revisionHistoryLimit: 5,
      selector: { matchLabels: podLabels },
      strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }, type: 'RollingUpdate' },
      template: { metadata: { labels }, spec: pod['spec'] ?? {} },
    },
  }
  return mergePatch(deployment, patch) as JsonObject
}

const meta = (name: string): JsonObject => ({ labels: { ...labels }, name, namespace: 'shop' })

/** Everything that stands around the workload of a fixture. */
export const hardenedSurroundings: readonly JsonObject[] = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      labels: {
        ...labels,
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/audit-version': 'latest',
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': 'latest',
        'pod-security.kubernetes.io/warn': 'restricted',
        'pod-security.kubernetes.io/warn-version': 'latest',
      },
      name: 'shop',
    },
  },
  { apiVersion: 'v1', automountServiceAccountToken: false, kind: 'ServiceAccount', metadata: meta('web') },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: meta('default-deny'),
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: meta('web'),
    spec: {
      egress: [
        {
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
            },
          ],
        },
      ],
      ingress: [
        {
          from: [{ podSelector: { matchLabels: podLabels } }],
          ports: [{ port: 'http', protocol: 'TCP' }],
        },
      ],
      podSelector: { matchLabels: podLabels },
      policyTypes: ['Ingress', 'Egress'],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta('web'),
    spec: {
      ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }],
      selector: podLabels,
      type: 'ClusterIP',
    },
  },
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: meta('web'),
    spec: {
      maxUnavailable: 1,
      selector: { matchLabels: podLabels },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  },
  {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: meta('defaults'),
    spec: {
      limits: [
        {
          default: { cpu: '500m', 'ephemeral-storage': '1Gi', memory: '256Mi' },
          defaultRequest: { cpu: '500m', 'ephemeral-storage': '1Gi', memory: '256Mi' },
          type: 'Container',
        },
      ],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: meta('shop'),
    spec: {
      hard: {
        'limits.cpu': '20',
        'limits.memory': '20Gi',
        pods: '50',
        'requests.cpu': '20',
        'requests.memory': '20Gi',
      },
    },
  },
  {
    apiVersion: 'scheduling.k8s.io/v1',
    globalDefault: false,
    kind: 'PriorityClass',
    metadata: { labels, name: 'shop-frontend' },
    value: 1000,
  },
  {
    apiVersion: 'v1',
    data: {},
    immutable: true,
    kind: 'Secret',
    metadata: meta('registry'),
    type: 'Opaque',
  },
]
