// Places of a document without its tree of nodes: the fast reader tells where keys and items begin while it reads. Several
// times faster than `parseNodes`; what that reader does not know is left to it.

import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import type { Path, Segment } from '../../model/path.ts'
import { defaultYamlLimits } from './limits.ts'
import type { YamlLimits } from './limits.ts'
import type { Starts } from './ordinary-cursor.ts'
import { readOrdinary } from './read-ordinary.ts'
import { isPlainText } from './refuse-text.ts'

export interface Outline {
  readonly root: Json
  /** The offset of the first key. */
  readonly start: number
  readonly starts: Starts
}

/** Undefined: the document is not a map in one of the forms that are read fast, or it is wrong. */
export function outlineDocument(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  limits: YamlLimits = defaultYamlLimits,
): Outline | undefined {
  if (end - start > limits.documentLength || !isPlainText(text.slice(start, end))) return undefined
  const starts: Starts = new Map()
  const root = readOrdinary(text, start, end, undefined, limits.depth, starts)
  const keys = isObject(root) ? starts.get(root) : undefined
  const first = keys instanceof Map ? keys.values().next().value : undefined
  return root === undefined || first === undefined ? undefined : { root, start: first, starts }
}

/** The offset where a path stands, or its nearest ancestor that is written: what `locate` answers. */
export function offsetIn({ root, start: first, starts }: Outline, path: Path): number {
  let offset = first
  let value: Json | undefined = root
  for (const segment of path) {
    const start = startOf(starts, value, segment)
    if (start === undefined) break
    offset = start
    value = (value as Readonly<Record<Segment, Json>>)[segment]
  }
  return offset
}

function startOf(starts: Starts, value: Json | undefined, segment: Segment): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const own = starts.get(value)
  if (Array.isArray(own)) return typeof segment === 'number' ? own[segment] : undefined
  return typeof segment === 'string' ? own?.get(segment) : undefined
}
