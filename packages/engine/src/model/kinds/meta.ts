import { bool, list, map, obj, str } from '../schema.ts'
import type { Schema, TypeOf } from '../schema.ts'

export const objectMeta = obj({
  name: str,
  generateName: str,
  namespace: str,
  uid: str,
  labels: map(str),
  annotations: map(str),
  creationTimestamp: str,
  deletionTimestamp: str,
  finalizers: list(str),
  ownerReferences: list(obj({ apiVersion: str, kind: str, name: str, uid: str, controller: bool })),
})
export type ObjectMeta = TypeOf<typeof objectMeta>

/** A kind of the Kubernetes API: how it is listed and what its objects look like. */
export interface Kind<T> {
  /** The group it is served from today. */
  readonly group: string
  /** Groups that served it in the past with fields of the same meaning. */
  readonly oldGroups?: readonly string[]
  readonly kind: string
  readonly plural: string
  readonly namespaced: boolean
  /** Versions that the schema covers, the preferred first. */
  readonly versions: readonly string[]
  /** A component's configuration file: no API server serves it. */
  readonly fileOnly?: true
  readonly schema: Schema<T>
}

export type ValueOf<K> = K extends Kind<infer T> ? T : never

/** Infers T from the schema. */
export function kind<T>(definition: Kind<T>): Kind<T> {
  return definition
}
