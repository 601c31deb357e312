import type { Path, Segment } from '../../model/path.ts'
import { keyOf } from './construct.ts'
import { lineAndColumn } from './line-table.ts'
import type { LineTable } from './line-table.ts'
import type { MapItem, MapNode, YamlNode } from './node.ts'

export { lineAndColumn, lineTable } from './line-table.ts'
export type { LineTable } from './line-table.ts'

export interface Location {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly offset: number
  readonly endOffset: number
  /** False: the path does not exist, the place is its nearest ancestor's. */
  readonly exact: boolean
}

/**
 * Where a path stands: the key of a map item, a list item (its first line, if it has several). Follows aliases and merge keys
 * to where the value is written. Lines and columns of the whole text, from 1; `lines` spares the count where many places of
 * one text are asked for.
 */
export function locate(text: string, root: YamlNode, path: Path, lines?: LineTable): Location {
  let place = { start: root.start, end: root.end }
  let node: YamlNode | undefined = root
  let exact = true
  for (const segment of path) {
    const step: Step | undefined = node === undefined ? undefined : stepInto(node, segment)
    if (step === undefined) {
      exact = false
      break
    }
    place = step
    node = step.value
  }
  const firstLine = text.indexOf('\n', place.start)
  const endOffset = firstLine < 0 ? place.end : Math.max(place.start, Math.min(place.end, firstLine))
  const { line, column } = lines === undefined ? lineAndColumn(text, place.start) : lines.at(place.start)
  const endColumn = column + endOffset - place.start
  return { line, column, endLine: line, endColumn, offset: place.start, endOffset, exact }
}

/** The node at a path, aliases followed; undefined where there is none or nothing is written. */
export function nodeAt(root: YamlNode, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = root
  for (const segment of path) {
    if (node === undefined) return undefined
    node = stepInto(node, segment)?.value
  }
  return node
}

/** The item of a map at a key, merge keys followed. What is written later wins, as when the value is read. */
export function itemAt(map: MapNode, key: string): MapItem | undefined {
  return findItem(map, key, 0)
}

interface Step {
  readonly start: number
  readonly end: number
  readonly value: YamlNode | undefined
}

const mostAliases = 100

function dereferenced(node: YamlNode): YamlNode {
  let target = node
  for (let count = 0; target.type === 'alias' && count < mostAliases; count += 1) target = target.target
  return target
}

function stepInto(from: YamlNode, segment: Segment): Step | undefined {
  const node = dereferenced(from)
  if (node.type === 'sequence' && typeof segment === 'number') {
    const item = node.items[segment]
    if (item === undefined) return undefined
    const start = item.value?.start ?? item.dash ?? node.start
    return { start, end: item.value?.end ?? start + 1, value: item.value }
  }
  if (node.type !== 'map' || typeof segment !== 'string') return undefined
  const item = findItem(node, segment, 0)
  return item === undefined ? undefined : { start: item.key.start, end: item.key.end, value: item.value }
}

function findItem(map: MapNode, key: string, depth: number): MapItem | undefined {
  if (depth > mostAliases) return undefined
  for (const item of map.items.toReversed()) {
    if (!item.merge) {
      if (keyOf(item.key) === key) return item
      continue
    }
    const source = item.value === undefined ? undefined : dereferenced(item.value)
    const maps = source?.type === 'sequence' ? source.items.map((one) => one.value) : [source]
    for (const one of maps) {
      const target = one === undefined ? undefined : dereferenced(one)
      const found = target?.type === 'map' ? findItem(target, key, depth + 1) : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}
