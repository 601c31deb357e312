// A generated cluster: namespaces with policies, accounts and workloads of several kinds. Pinned by its seed.
// Run: node bench/inputs/cluster.ts WORKLOADS NAMESPACES FOLDER   writes one YAML file a namespace.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** mulberry32, public domain: small and the same everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

function workload(namespace: string, index: number, next: () => number): string {
  const name = `app-${index}`
  const kind = next() < 0.7 ? 'Deployment' : next() < 0.5 ? 'StatefulSet' : 'DaemonSet'
  const hardened = next() < 0.4
  const replicas = kind === 'DaemonSet' ? '' : `  replicas: ${1 + Math.floor(next() * 4)}\n`
  const security = hardened
    ? '        securityContext:\n          allowPrivilegeEscalation: false\n          readOnlyRootFilesystem: true\n          runAsNonRoot: true\n          capabilities: {drop: [ALL]}\n'
    : next() < 0.05
      ? '        securityContext: {privileged: true}\n'
      : ''
  const sidecar =
    next() < 0.3
      ? `      - name: proxy\n        image: registry.example/proxy:1.${Math.floor(next() * 20)}\n        args: ["--listen", "0.0.0.0:15001"]\n`
      : ''
  return `---
apiVersion: apps/v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
  labels: {app: ${name}, team: team-${Math.floor(next() * 50)}}
spec:
${replicas}${kind === 'StatefulSet' ? `  serviceName: ${name}\n` : ''}  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      serviceAccountName: ${name}
      containers:
      - name: main
        image: registry.example/team/${name}:${next() < 0.2 ? 'latest' : `1.${Math.floor(next() * 30)}.0`}
        ports:
        - containerPort: 8080
          name: http
        env:
        - name: LOG_LEVEL
          value: info
        - name: DATABASE_URL
          valueFrom:
            secretKeyRef: {name: ${name}, key: url}
        resources:
          requests: {cpu: 100m, memory: 128Mi}
          limits: {memory: 256Mi}
        readinessProbe:
          httpGet: {path: /ready, port: http}
        volumeMounts:
        - name: tmp
          mountPath: /tmp
${security}${sidecar}      volumes:
      - name: tmp
        emptyDir: {}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: ${name}, namespace: ${namespace}}
---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  selector: {app: ${name}}
  ports:
  - {port: 80, targetPort: http}
`
}

function namespaceText(namespace: string, workloads: number, next: () => number): string {
  const head = `apiVersion: v1
kind: Namespace
metadata:
  name: ${namespace}
  labels: {pod-security.kubernetes.io/enforce: ${next() < 0.5 ? 'baseline' : 'privileged'}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny, namespace: ${namespace}}
spec: {podSelector: {}, policyTypes: [Ingress${next() < 0.5 ? ', Egress' : ''}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader, namespace: ${namespace}}
rules:
- {apiGroups: [""], resources: [configmaps${next() < 0.1 ? ', secrets' : ''}], verbs: [get, list]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: ${namespace}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects:
- {kind: ServiceAccount, name: app-0, namespace: ${namespace}}
`
  return head + Array.from({ length: workloads }, (_, index) => workload(namespace, index, next)).join('')
}

export interface ClusterText {
  readonly file: string
  readonly text: string
}

/** One YAML file a namespace. */
export function* clusterTexts(workloads: number, namespaces: number): Generator<ClusterText> {
  const next = random(1)
  for (let index = 0; index < namespaces; index += 1) {
    const own = Math.floor((workloads * (index + 1)) / namespaces) - Math.floor((workloads * index) / namespaces)
    yield { file: `ns-${index}.yaml`, text: namespaceText(`ns-${index}`, own, next) }
  }
}

export function writeCluster(workloads: number, namespaces: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { file, text } of clusterTexts(workloads, namespaces)) writeFileSync(join(folder, file), text)
}

if (import.meta.main) {
  const [workloads = 1000, namespaces = 40] = process.argv.slice(2, 4).map(Number)
  writeCluster(workloads, namespaces, process.argv[4] ?? 'generated')
}
