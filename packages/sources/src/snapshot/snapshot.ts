// A cluster saved: one line of JSON with what was read and how much of it was seen, then one line an object, compressed
// with zstd (RFC 8878). Lines, so that neither side ever holds the whole text.

import type { KindCoverage } from '@seaworthy/engine/model/coverage.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import type { SecretsMode } from '../kubernetes/kind-request.ts'

export interface Snapshot {
  /** The Seaworthy that wrote it: `0.1.0`. */
  readonly toolVersion: string
  /** ISO 8601, UTC: when the cluster was read. */
  readonly at: string
  readonly context: string
  readonly server: string
  /** `v1.36.3`; undefined where the server did not say. */
  readonly version: string | undefined
  readonly secrets: SecretsMode
  readonly coverage: readonly KindCoverage[]
  readonly notes: readonly string[]
  /** What failed while the cluster was read. */
  readonly problems: readonly Problem[]
  readonly objects: readonly JsonObject[]
}

export const format = 'seaworthy-snapshot'
/** A reader takes any minor of its major: new minors only add fields that may be ignored. */
export const schemaMajor = 1
export const schemaMinor = 0

/**
 * Without `data` and `stringData` where it is a Secret, whoever made the object: never written, and never taken from a
 * file that somebody else wrote.
 */
export function withoutSecretContent(object: JsonObject): JsonObject {
  if (object['kind'] !== 'Secret' || object['apiVersion'] !== 'v1') return object
  const metadata = isObject(object['metadata']) ? object['metadata'] : {}
  const kept: Record<string, Json> = { apiVersion: 'v1', kind: 'Secret', metadata: withoutAnnotations(metadata) }
  for (const key of ['type', 'immutable']) if (object[key] !== undefined) kept[key] = object[key]
  return kept
}

function withoutAnnotations(metadata: JsonObject): JsonObject {
  const { annotations: _annotations, managedFields: _managedFields, ...kept } = metadata
  return kept
}
