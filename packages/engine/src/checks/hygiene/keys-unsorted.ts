// Keys in alphabetical order make diffs small. A matter of taste, asked for by a setting (`sortedKeys`); the cluster has no order
// of its own, so only files are judged.

import type { Hit, ObjectCheck } from '../../model/check.ts'
import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import type { Segment } from '../../model/path.ts'
import { kindsWithFields } from './api-fields.ts'

const maxDepth = 64
const maxHits = 50

export const keysUnsorted: ObjectCheck = {
  id: 'keys-unsorted',
  title: 'Keys that are not in order',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Keys in any order make diffs larger than they need be',
  attack: 'A change that matters is overlooked in a review full of moved lines',
  remedy: 'Sort the keys of the map',
  sources: [{ title: 'kube-linter, sorted-keys', url: 'https://docs.kubelinter.io/#/generated/checks' }],
  rows: ['U-HYG-010'],
  judges: 'object',
  kinds: kindsWithFields,
  reads: ['object.metadata.name'],
  find({ resource }, { settings, evidence }) {
    if (!settings.sortedKeys || evidence.coverage.world === 'listed') return []
    const hits: Hit[] = []
    walk(resource.value, [], hits)
    return hits
  },
}

function walk(value: Json, at: readonly Segment[], hits: Hit[]): void {
  if (at.length > maxDepth || hits.length >= maxHits) return
  if (Array.isArray(value)) {
    ;(value as readonly Json[]).forEach((item, index) => walk(item, [...at, index], hits))
    return
  }
  if (!isObject(value)) return
  let last = ''
  for (const [key, item] of Object.entries(value)) {
    // JavaScript puts keys that are whole numbers first, wherever they stood.
    const counts = !/^\d+$/.test(key)
    if (counts && key < last) {
      hits.push({
        path: [...at, key],
        value: '(not shown)',
        message: `Key ${JSON.stringify(key)} stands after ${JSON.stringify(last)}`,
      })
    }
    if (counts) last = key
    walk(item ?? null, [...at, key], hits)
  }
}
