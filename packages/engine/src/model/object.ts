import type { JsonObject } from './json.ts'
import type { Kind, ObjectMeta } from './kinds/meta.ts'
import type { Path, Segment } from './path.ts'
import type { Resource } from './resource.ts'
import { groupKindOf } from './resource.ts'
import { narrow } from './schema.ts'
import type { Fault, Schema } from './schema.ts'
import { untyped } from './kinds/workloads.ts'
import { objectMeta } from './kinds/meta.ts'
import type { Labels } from './selector.ts'

/** A Kubernetes object of a known kind: narrowed once, with the places where its types were wrong. */
export interface KubeObject<T = unknown> {
  readonly resource: Resource
  /** `apps/Deployment`, `Pod`: of today's group. */
  readonly groupKind: string
  readonly kind: string
  /** Resolved; empty for cluster-scoped kinds. */
  readonly namespace: string
  readonly name: string
  readonly value: T
  readonly meta: ObjectMeta
  readonly labels: Labels
  readonly annotations: Labels
  readonly faults: readonly Fault[]
  /** A path from the object's root. */
  at(...segments: Segment[]): Path
}

const none: Labels = {}

/** `defaultNamespace`: the namespace of namespaced objects that name none. */
export function kubeObject<T>(resource: Resource, kind: Kind<T> | undefined, defaultNamespace: string): KubeObject<T> {
  const faults: Fault[] = []
  const schema = (kind?.schema ?? untyped) as Schema<T>
  const value = (narrow(resource.value, schema, [], faults) ?? {}) as T
  const meta = (value as { metadata?: ObjectMeta }).metadata ?? {}
  const namespaced = kind?.namespaced ?? true
  return {
    resource,
    groupKind: groupKindOf(kind?.group ?? resource.group, resource.kind),
    kind: resource.kind,
    namespace: namespaced ? resource.namespace || (kind === undefined ? '' : defaultNamespace) : '',
    name: resource.name,
    value,
    meta,
    labels: meta.labels ?? none,
    annotations: meta.annotations ?? none,
    faults,
    at: (...segments) => segments,
  }
}

/** The metadata of a value that has no kind of its own, such as a pod template. */
export function narrowMeta(value: JsonObject | undefined, at: Path, faults: Fault[]): ObjectMeta {
  return narrow(value, objectMeta, at, faults) ?? {}
}
