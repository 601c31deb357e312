import type { Json } from '../../model/json.ts'
import { isObject } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import { setKey } from './construct.ts'

/** The paths of map keys to keep, as a tree. `all`: the whole subtree is kept. */
export interface Kept {
  readonly all: boolean
  readonly keys: ReadonlyMap<string, Kept>
}

export function keptTree(paths: readonly Path[]): Kept {
  const root: { all: boolean; keys: Map<string, Kept> } = { all: false, keys: new Map() }
  for (const path of paths) {
    let node = root
    for (const segment of path) {
      // Keys before lists: a list on the way is kept whole.
      if (typeof segment === 'number') break
      let next = node.keys.get(segment) as typeof root | undefined
      if (next === undefined) {
        next = { all: false, keys: new Map() }
        node.keys.set(segment, next)
      }
      node = next
    }
    node.all = true
  }
  return root
}

export function keepOnly(value: Json, paths: readonly Path[]): Json {
  return keep(value, keptTree(paths))
}

function keep(value: Json, kept: Kept): Json {
  if (kept.all || !isObject(value)) return value
  const map: { [key: string]: Json } = {}
  for (const key of Object.keys(value)) {
    const next = kept.keys.get(key)
    const child = value[key]
    if (next !== undefined && child !== undefined) setKey(map, key, keep(child, next))
  }
  return map
}
