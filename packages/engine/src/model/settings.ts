import type { PodTemplateKind } from './workload.ts'

/** What users may set in `seaworthy.yaml`; the defaults are the field's. */
export interface Settings {
  /** Registries that images may come from (`docker.io`, `registry.example/team`); empty: no list was given. */
  readonly allowedRegistries: readonly string[]
  readonly deniedRegistries: readonly string[]
  /** Label keys that every workload must carry; empty: none are required. */
  readonly requiredLabels: readonly string[]
  readonly requiredAnnotations: readonly string[]
  readonly forbiddenAnnotations: readonly string[]
  /** Replicas of a Deployment or StatefulSet below which one node's failure takes it down. */
  readonly minReplicas: number
  /** Roles that one subject may hold. */
  readonly maxRolesPerSubject: number
  /** uid and gid at or below which an id may belong to a user of the node. */
  readonly highIdFloor: number
  /** Runtime classes that isolate a pod's kernel (gVisor, Kata, …). */
  readonly sandboxRuntimeClasses: readonly string[]
  /** Namespaces that belong to the cluster and not to its users. */
  readonly systemNamespaces: readonly string[]
  /** Namespaces whose workloads are hostile, or run code that nobody has read; they must not share a kernel with others. */
  readonly untrustedNamespaces: readonly string[]
  /** Whether the keys of every map must be in alphabetical order. */
  readonly sortedKeys: boolean
  /** Custom resources with pod templates that Seaworthy does not know of itself. */
  readonly podTemplates: readonly PodTemplateKind[]
  /** Where objects go that name no namespace. */
  readonly defaultNamespace: string
}

export const defaultSettings: Settings = {
  allowedRegistries: [],
  deniedRegistries: [],
  requiredLabels: [],
  requiredAnnotations: [],
  forbiddenAnnotations: [],
  minReplicas: 2,
  maxRolesPerSubject: 5,
  highIdFloor: 10_000,
  sandboxRuntimeClasses: ['gvisor', 'runsc', 'kata', 'kata-containers', 'kata-qemu', 'kata-clh', 'kata-fc'],
  systemNamespaces: ['kube-system', 'kube-public', 'kube-node-lease'],
  untrustedNamespaces: [],
  sortedKeys: false,
  podTemplates: [],
  defaultNamespace: 'default',
}
