// What is kept of an object that the API server sent. Trimmed page by page, so that a large cluster fits in memory and
// what must never be kept never is.

import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'

/** Deeper than any real object (a CRD's schema has about 60 levels); every walk over objects may recurse this far. */
const maxDepth = 400
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/**
 * The object without managedFields and without the annotation in which kubectl repeats the whole object. Items of a typed
 * list carry no apiVersion and kind: they are put in. Undefined for an object that is nested too deeply.
 */
export function trimObject(item: JsonObject, apiVersion: string, kind: string): JsonObject | undefined {
  if (countValues(item) === Number.POSITIVE_INFINITY) return undefined
  const metadata = item['metadata']
  if (isObject(metadata)) {
    // The item was parsed for us alone: taking out in place saves a copy of every object.
    const own = metadata as Record<string, Json>
    delete own['managedFields']
    const annotations = metadata['annotations']
    if (isObject(annotations)) delete (annotations as Record<string, Json>)[lastApplied]
  }
  const head = { apiVersion, kind }
  return { ...head, ...item, ...head }
}

const keptOfSecret = [
  'name',
  'namespace',
  'labels',
  'uid',
  'creationTimestamp',
  'deletionTimestamp',
  'ownerReferences',
  'finalizers',
] as const

/**
 * A Secret's name and place. Built from what may be kept, not by taking away what may not: also a server that sends the
 * whole object although it was asked for metadata leaves no value here. Annotations go, tools copy values into them.
 */
export function secretMetadata(item: JsonObject): JsonObject | undefined {
  const seen = item['metadata']
  if (!isObject(seen) || countValues(seen) === Number.POSITIVE_INFINITY) return undefined
  const metadata: Record<string, Json> = {}
  for (const key of keptOfSecret) {
    const value = seen[key]
    if (value !== undefined) metadata[key] = value
  }
  return { apiVersion: 'v1', kind: 'Secret', metadata }
}

/** How many values stand in `value`, itself among them; Infinity where it has more than `depth` levels. */
export function countValues(value: Json | undefined, depth: number = maxDepth): number {
  if (typeof value !== 'object' || value === null) return 1
  if (depth === 0) return Number.POSITIVE_INFINITY
  let count = 1
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) count += countValues(item, depth - 1)
    return count
  }
  const map = value as JsonObject
  for (const key in map) count += countValues(map[key], depth - 1)
  return count
}
