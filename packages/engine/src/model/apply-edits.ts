import type { Edit } from './fix.ts'
import { isObject } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import type { Path } from './path.ts'

/** The object after the edits; the given object is not changed. An edit whose way is blocked by a scalar changes nothing. */
export function applyEdits(object: JsonObject, edits: readonly Edit[]): JsonObject {
  let value: Json = object
  // Removals from a list shift its later items, so they are applied from the end.
  const ordered = [
    ...edits.filter(({ op }) => op !== 'remove'),
    ...edits.filter(({ op }) => op === 'remove').sort(lastFirst),
  ]
  for (const edit of ordered) value = apply(value, edit, 0)
  return value as JsonObject
}

function lastFirst(a: Edit, b: Edit): number {
  const length = Math.min(a.path.length, b.path.length)
  for (let index = 0; index < length; index += 1) {
    const [x, y] = [a.path[index], b.path[index]]
    if (typeof x === 'number' && typeof y === 'number' && x !== y) return y - x
  }
  return b.path.length - a.path.length
}

function apply(value: Json | undefined, edit: Edit, depth: number): Json {
  const segment = edit.path[depth]
  const last = depth === edit.path.length - 1
  if (segment === undefined) return value ?? null
  if (typeof segment === 'number') return applyToList(value, edit, depth, segment, last)
  const map: JsonObject = isObject(value) ? value : {}
  if (!isObject(value) && value !== undefined && value !== null) return value
  if (last && edit.op === 'remove') return without(map, segment)
  if (edit.op === 'remove' && !Object.hasOwn(map, segment)) return map
  const before = Object.hasOwn(map, segment) ? map[segment] : undefined
  return withKey(map, segment, last ? written(before, edit) : apply(before, edit, depth + 1))
}

function applyToList(value: Json | undefined, edit: Edit, depth: number, index: number, last: boolean): Json {
  if (!Array.isArray(value) || index >= value.length) return value ?? []
  const list: Json[] = [...(value as readonly Json[])]
  if (last && edit.op === 'remove') list.splice(index, 1)
  else list[index] = last ? written(list[index], edit) : apply(list[index], edit, depth + 1)
  return list
}

function written(before: Json | undefined, edit: Edit): Json {
  if (edit.op === 'append') return [...(Array.isArray(before) ? (before as readonly Json[]) : []), edit.value]
  return edit.op === 'set' ? edit.value : null
}

function without(map: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key))
}

function withKey(map: JsonObject, key: string, value: Json): JsonObject {
  return Object.fromEntries(
    Object.hasOwn(map, key)
      ? Object.entries(map).map(([name, old]) => [name, name === key ? value : old])
      : [...Object.entries(map), [key, value]],
  )
}

/** JSON merge patch, RFC 7386: null removes. */
export function mergePatch(target: Json | undefined, patch: Json | undefined): Json {
  if (!isObject(patch)) return patch ?? null
  let result: JsonObject = isObject(target) ? target : {}
  for (const [key, value] of Object.entries(patch)) {
    result = value === null ? without(result, key) : withKey(result, key, mergePatch(result[key], value))
  }
  return result
}

/** A copy of `root` with `value` at `path`; maps on the way are created. */
export function replaceAt(root: JsonObject, path: Path, value: Json): JsonObject {
  return applyEdits(root, [{ op: 'set', path, value }])
}
