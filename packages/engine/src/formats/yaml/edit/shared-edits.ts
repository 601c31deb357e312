import type { Edit } from '../../../model/fix.ts'
import type { Path, Segment } from '../../../model/path.ts'
import { keyOf } from '../construct.ts'
import type { YamlNode } from '../node.ts'

/** No document has more ways to an anchored node that are worth counting: beyond, its edits are made one by one. */
const maxWays = 1000

/**
 * Edits that reach one anchored node by all of its ways (its own place and every alias) and do the same there: they are
 * one edit of that node. Gives the groups of such edits, the one at the node's own place first; all others alone.
 */
export function groupShared(root: YamlNode, edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const classes = new Map<string, Edit[]>()
  for (const edit of edits) {
    const reached = resolve(root, edit.path)
    const { path: _, ...rest } = edit
    const key =
      reached.anchored === undefined
        ? JSON.stringify(edit)
        : `${reached.anchored.start} ${JSON.stringify([reached.rest, rest])}`
    const own = classes.get(key)
    if (own === undefined) classes.set(key, [edit])
    else own.push(edit)
  }
  return [...classes.values()].flatMap((own) =>
    own.length > 1 && coversAllWays(root, own)
      ? [own.toSorted((a) => (resolve(root, a.path).crossed ? 1 : -1))]
      : own.map((edit) => [edit]),
  )
}

interface Reached {
  /** The last anchored node on the way. */
  readonly anchored: YamlNode | undefined
  /** The way from there on. */
  readonly rest: Path
  /** Whether the way leads through an alias. */
  readonly crossed: boolean
}

function resolve(root: YamlNode, path: Path): Reached {
  let node: YamlNode | undefined = root
  let anchored: YamlNode | undefined
  let rest: Path = path
  let crossed = false
  for (let index = 0; index <= path.length && node !== undefined; index += 1) {
    if (node.type === 'alias') {
      node = node.target
      crossed = true
    }
    if (node.anchor !== undefined) [anchored, rest] = [node, path.slice(index)]
    const segment = path[index]
    if (segment === undefined) break
    node = child(node, segment)
  }
  return { anchored, rest, crossed }
}

function child(node: YamlNode, segment: Segment): YamlNode | undefined {
  if (node.type === 'sequence' && typeof segment === 'number') return node.items[segment]?.value
  if (node.type !== 'map' || typeof segment !== 'string') return undefined
  return node.items.find((item) => !item.merge && keyOf(item.key) === segment)?.value
}

function coversAllWays(root: YamlNode, edits: readonly Edit[]): boolean {
  const [first] = edits
  const anchored = first === undefined ? undefined : resolve(root, first.path).anchored
  if (anchored === undefined || first === undefined) return false
  const depth = resolve(root, first.path).rest.length
  const ways = new Set(waysTo(root, anchored).map((way) => JSON.stringify(way)))
  const covered = new Set(edits.map(({ path }) => JSON.stringify(path.slice(0, path.length - depth))))
  return ways.size <= maxWays && ways.size === covered.size && [...ways].every((way) => covered.has(way))
}

function waysTo(root: YamlNode, wanted: YamlNode): readonly Path[] {
  const found: Path[] = []
  const look = (node: YamlNode, at: Path): void => {
    if (found.length > maxWays || at.length > 64) return
    const real = node.type === 'alias' ? node.target : node
    if (real === wanted) {
      found.push(at)
      return
    }
    if (real.type === 'sequence')
      for (const [index, { value }] of real.items.entries()) if (value !== undefined) look(value, [...at, index])
    if (real.type !== 'map') return
    for (const { key, value, merge } of real.items) {
      // A merge brings the node's keys here under no path of their own: the node has a user that no edit covers.
      if (merge && value !== undefined && mergesFrom(value, wanted)) found.push([...at, '<<'])
      else if (value !== undefined) look(value, [...at, keyOf(key) ?? ''])
    }
  }
  look(root, [])
  return found
}

function mergesFrom(value: YamlNode, wanted: YamlNode): boolean {
  const real = value.type === 'alias' ? value.target : value
  return (
    real === wanted ||
    (real.type === 'sequence' && real.items.some((item) => item.value !== undefined && mergesFrom(item.value, wanted)))
  )
}
