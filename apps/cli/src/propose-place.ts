import { keyOf } from '@seaworthy/engine/formats/yaml/construct.ts'
import { lineTable } from '@seaworthy/engine/formats/yaml/locate.ts'
import type { LineTable } from '@seaworthy/engine/formats/yaml/locate.ts'
import { parseNodes } from '@seaworthy/engine/formats/yaml/parse-nodes.ts'
import type { YamlNode } from '@seaworthy/engine/formats/yaml/parse-nodes.ts'
import type { Path, Segment } from '@seaworthy/engine/model/path.ts'

/** A YAML text, parsed once for all the places that are asked of it. */
export interface PlacedText {
  readonly text: string
  readonly root: YamlNode | undefined
  readonly lines: LineTable
}

/** What stands at a path. Lines and columns from 1. */
export interface Place {
  /** undefined: nothing is written there (null). */
  readonly node: YamlNode | undefined
  readonly line: number
  readonly column: number
}

const placed = new WeakMap<object, PlacedText>()

export function placedText(owner: { readonly text: string }): PlacedText {
  const known = placed.get(owner)
  if (known !== undefined) return known
  const { text } = owner
  const made = { text, root: parseNodes(text, { start: 0, end: text.length }, '').root, lines: lineTable(text) }
  placed.set(owner, made)
  return made
}

/** The places on the way of a path, its root left out, as far as they exist. */
export function placesOn({ root, lines }: PlacedText, path: Path): readonly Place[] {
  const places: Place[] = []
  let node = root
  for (const segment of path) {
    const next = childOf(node, segment)
    if (next === undefined) break
    places.push({ node: next.value, ...lines.at(next.start) })
    node = next.value
  }
  return places
}

export interface Child {
  readonly segment: Segment
  readonly value: YamlNode | undefined
  /** Offset of the key or of the item. */
  readonly start: number
}

/** The items of a map or a list; merge keys and aliases are not followed, because an edit there is one of something else. */
export function childrenOf(node: YamlNode | undefined): readonly Child[] {
  if (node?.type === 'map') {
    return node.items.flatMap(({ key, value, merge }) => {
      const segment = merge ? undefined : keyOf(key)
      return segment === undefined ? [] : [{ segment, value, start: key.start }]
    })
  }
  if (node?.type !== 'sequence') return []
  return node.items.map(({ value, dash }, segment) => ({ segment, value, start: value?.start ?? dash ?? node.start }))
}

function childOf(node: YamlNode | undefined, segment: Segment): Child | undefined {
  return childrenOf(node).find((child) => child.segment === segment)
}

const maxDepth = 40

/** The path of the innermost map item or list item that begins at a line and column; undefined where none does. */
export function pathAt(text: PlacedText, line: number, column: number): Path | undefined {
  let node = text.root
  const path: Segment[] = []
  let found: Path | undefined
  while (node !== undefined && path.length < maxDepth) {
    const child: Child | undefined = childrenOf(node).findLast(({ start }) =>
      isUpTo(text.lines.at(start), line, column),
    )
    if (child === undefined) break
    path.push(child.segment)
    const at = text.lines.at(child.start)
    if (at.line === line && at.column === column) found = [...path]
    node = child.value
  }
  return found
}

function isUpTo(at: { line: number; column: number }, line: number, column: number): boolean {
  return at.line < line || (at.line === line && at.column <= column)
}
