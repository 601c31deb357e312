import type { Coverage, Seen } from './coverage.ts'
import type { Target } from './finding.ts'
import type { Kind } from './kinds/meta.ts'
import type { KubeObject } from './object.ts'
import type { Resource } from './resource.ts'
import type { Labels } from './selector.ts'
import type { Settings } from './settings.ts'
import type { Workload } from './workload.ts'

/** What was seen. Plain data; the engine's only input. */
export interface Evidence {
  /** ISO 8601, UTC: the moment that "now" means in every verdict. */
  readonly at: string
  readonly target: Target
  readonly objects: readonly Resource[]
  readonly coverage: Coverage
  readonly settings: Settings
}

/** A namespace that the target holds or names. */
export interface NamespaceView {
  readonly name: string
  /** The Namespace object, where it was seen. */
  readonly object: KubeObject | undefined
  readonly labels: Labels
  readonly workloads: readonly Workload[]
}

export interface KubernetesVersion {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

/** The evidence, indexed: what checks ask when one object is not enough. */
export interface World {
  readonly evidence: Evidence
  readonly settings: Settings
  /** Of the API server or of `--kube-version`; undefined when unknown. */
  readonly version: KubernetesVersion | undefined
  readonly workloads: readonly Workload[]
  readonly namespaces: readonly NamespaceView[]
  namespace(name: string): NamespaceView | undefined
  workloadsIn(namespace: string): readonly Workload[]
  /** All objects of a kind, or those of one namespace, in input order. */
  objects<T>(kind: Kind<T>, namespace?: string): readonly KubeObject<T>[]
  get<T>(kind: Kind<T>, namespace: string, name: string): KubeObject<T> | undefined
  /** Every object of the target, also of kinds that the model does not type. */
  readonly all: readonly KubeObject[]
  /** All but the Pods, ReplicaSets and Jobs that another object of the target made: what they hold, it holds. */
  readonly judged: readonly KubeObject[]
  /** How much of the objects of this kind was seen (in this namespace). */
  seen(kind: Kind<unknown>, namespace?: string): Seen
  /** The sentence for a coverage that is not complete. */
  whyNotSeen(kind: Kind<unknown>, namespace?: string): string
}
