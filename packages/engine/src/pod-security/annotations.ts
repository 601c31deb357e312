import type { Pod } from './pod.ts'
import { doubt, expected, malformed, readMap } from './read.ts'
import type { Item, Read } from './read.ts'

/** The annotations of a pod whose key begins with `prefix`. A null value is the empty text, as the decoder has it. */
export function annotationsUnder(pod: Pod, prefix: string): Item<string>[] {
  const annotations = readMap(pod.metadata, 'annotations')
  if (annotations === undefined || annotations === malformed) return []
  return Object.keys(annotations.value as object)
    .filter((key) => key.startsWith(prefix))
    .map((key) => readAnnotation(pod, key))
    .filter((item) => item !== undefined && item !== malformed)
}

/** One annotation. Unlike other fields it is there, and empty, when it is null. */
export function readAnnotation(pod: Pod, key: string): Read<Item<string>> {
  const annotations = readMap(pod.metadata, 'annotations')
  if (annotations === undefined || annotations === malformed) return annotations
  const map = annotations.value as Record<string, unknown>
  if (!Object.hasOwn(map, key) || map[key] === undefined) return undefined
  const path = [...annotations.path, key]
  const value = map[key]
  if (value === null) return { path, value: '' }
  if (typeof value !== 'string') return doubt(pod.doubts, path, expected('a string', value))
  return { path, value }
}
