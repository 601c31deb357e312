// Reading of untyped objects as the API server's JSON decoder reads typed ones: null and absent are the same, names of
// fields are matched with their case, and a value of another type than the field's is an error. Here such a value is no
// error but a doubt: the reader notes it and gives `malformed`, and no verdict may rest on it.

import { isObject, typeName } from '../model/json.ts'
import type { Json } from '../model/json.ts'
import { formatPath } from '../model/path.ts'
import type { Path, Segment } from '../model/path.ts'

/** A place that could not be judged. */
export interface Unknown {
  readonly path: Path
  readonly why: string
}

/** By `formatPath`, so that a place which many checks read is told once. */
export type Doubts = Map<string, Unknown>

/** A map inside the pod, with its place. Its value is undefined where nothing stands there. */
export interface Part {
  readonly path: Path
  readonly value: unknown
  readonly doubts: Doubts
}

export const malformed = Symbol('malformed')

/** A field's value, undefined for absent and null, `malformed` where it or a map on the way has another type. */
export type Read<T> = T | undefined | typeof malformed

export interface Item<T> {
  readonly path: Path
  readonly value: T
}

/** A list of texts; `complete` is false where an item was of another type and left out. */
export interface Texts {
  readonly items: readonly Item<string>[]
  readonly complete: boolean
}

export function doubt(doubts: Doubts, path: Path, why: string): typeof malformed {
  doubts.set(formatPath(path), { path, why })
  return malformed
}

export function readBoolean(part: Part, ...keys: string[]): Read<boolean> {
  const value = walk(part, keys)
  if (value === undefined || typeof value === 'boolean') return value
  return wrongType(part, keys, value, 'a boolean')
}

export function readText(part: Part, ...keys: string[]): Read<string> {
  const value = walk(part, keys)
  if (value === undefined || typeof value === 'string') return value
  return wrongType(part, keys, value, 'a string')
}

/** An integer of 32 bits. */
export function readInt32(part: Part, ...keys: string[]): Read<number> {
  return readInteger(part, keys, 2 ** 31)
}

/** An integer of 64 bits. Beyond 2^53 only its sign and its being other than zero can be trusted. */
export function readInt64(part: Part, ...keys: string[]): Read<number> {
  return readInteger(part, keys, 2 ** 63)
}

/** A map that is a field by itself: absent and null are undefined, an empty map is a part. */
export function readMap(part: Part, ...keys: string[]): Read<Part> {
  const value = walk(part, keys)
  if (value === undefined) return undefined
  if (!isObject(value)) return wrongType(part, keys, value, 'a map')
  return { path: [...part.path, ...keys], value, doubts: part.doubts }
}

/** A list of maps. A null item is an empty map, as the decoder has it; items of another type are doubts and left out. */
export function readMaps(part: Part, ...keys: string[]): readonly Part[] {
  const value = readList(part, keys)
  if (value === undefined || value === malformed) return []
  const parts: Part[] = []
  for (const [index, item] of value.entries()) {
    const path: Path = [...part.path, ...keys, index]
    if (item === null || item === undefined) parts.push({ path, value: undefined, doubts: part.doubts })
    else if (isObject(item)) parts.push({ path, value: item, doubts: part.doubts })
    else doubt(part.doubts, path, expected('a map', item))
  }
  return parts
}

/** A list of texts. A null item is the empty text, as the decoder has it. */
export function readTexts(part: Part, ...keys: string[]): Read<Texts> {
  const value = readList(part, keys)
  if (value === undefined || value === malformed) return value
  const items: Item<string>[] = []
  let complete = true
  for (const [index, item] of value.entries()) {
    const path: Path = [...part.path, ...keys, index]
    if (item === null || item === undefined || typeof item === 'string') {
      items.push({ path, value: item ?? '' })
    } else {
      complete = false
      doubt(part.doubts, path, expected('a string', item))
    }
  }
  return { items, complete }
}

/** The place of a field of `part`. */
export function at(part: Part, ...keys: Segment[]): Path {
  return [...part.path, ...keys]
}

/** `Expected a boolean, got a string`. */
export function expected(wanted: string, value: unknown): string {
  return `Expected ${wanted}, got ${typeName(value)}`
}

/** A value as it may stand in a violation. */
export function asJson(value: unknown): Json {
  return value as Json
}

function readList(part: Part, keys: readonly string[]): Read<readonly unknown[]> {
  const value = walk(part, keys)
  if (value === undefined || Array.isArray(value)) return value
  return wrongType(part, keys, value, 'a list')
}

function readInteger(part: Part, keys: readonly string[], limit: number): Read<number> {
  const value = walk(part, keys)
  if (value === undefined) return undefined
  if (typeof value !== 'number') return wrongType(part, keys, value, 'an integer')
  if (Number.isInteger(value) && value >= -limit && value < limit) return value
  const bits = limit === 2 ** 31 ? 32 : 64
  return doubt(part.doubts, [...part.path, ...keys], `Expected an integer of ${bits} bits, got ${value}`)
}

// Raw values are walked without a part for each step: most fields of most pods are absent, and this runs for every
// field of every container.
function walk(part: Part, keys: readonly string[]): unknown {
  let value: unknown = part.value
  for (let depth = 0; depth < keys.length; depth += 1) {
    if (value === undefined || value === null) return undefined
    const key = keys[depth] as string
    if (!isObject(value)) return wrongType(part, keys.slice(0, depth), value, 'a map')
    value = Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value ?? undefined
}

function wrongType(part: Part, keys: readonly string[], value: unknown, wanted: string): typeof malformed {
  if (value === malformed) return malformed
  return doubt(part.doubts, [...part.path, ...keys], expected(wanted, value))
}
