import { applyEdits } from '../../../model/apply-edits.ts'
import type { Edit } from '../../../model/fix.ts'
import { isObject } from '../../../model/json.ts'
import type { Json, JsonObject } from '../../../model/json.ts'
import type { Path, Segment } from '../../../model/path.ts'
import { formatPath } from '../../../model/path.ts'
import { keyOf } from '../construct.ts'
import type { YamlNode } from '../node.ts'
import { parseNodes } from '../parse-nodes.ts'
import { readDocument } from '../read-document.ts'
import { addKey, removeKey } from './edit-map.ts'
import { addItem, removeItem } from './edit-sequence.ts'
import { mannerOf } from './manner.ts'
import { groupShared } from './shared-edits.ts'
import { sharedOn } from './shared-nodes.ts'
import { applySplice, columnOf, isRefusal, startsLine } from './splice.ts'
import type { Refusal, Splice } from './splice.ts'
import { writeAfterKey, writeFlow, writeItem, writeScalar } from './write-value.ts'
import type { Manner } from './write-value.ts'

export interface EditedDocument {
  /** The document's text after the edits that could be made. */
  readonly text: string
  readonly made: readonly Edit[]
  readonly refused: readonly { readonly edit: Edit; readonly why: string }[]
}

/**
 * Edits the text of one document so that it means `applyEdits` of what it meant, and nothing else of it changes: comments,
 * order, quoting, anchors and indentation stay. Each edit is held against that law after it is made; one that would break
 * it is refused with the reason, and the others are still made.
 */
export function editDocument(text: string, edits: readonly Edit[]): EditedDocument {
  let current = text
  const made: Edit[] = []
  const refused: { edit: Edit; why: string }[] = []
  for (const groups of roundsOf(inOrder(text, edits))) {
    const together = groups.length > 1 ? makeTogether(current, groups.flat()) : undefined
    if (together !== undefined) {
      current = together.text
      made.push(...together.made)
    }
    for (const group of groups) {
      if (group.every((edit) => together?.made.has(edit) === true)) continue
      const result = makeEdits(current, group)
      if (typeof result === 'string') {
        current = result
        made.push(...group)
      } else for (const edit of group) refused.push({ edit, why: result.refused })
    }
  }
  return { text: current, made, refused }
}

/**
 * Edits inside different items of a List, one of each, make a round; then the next one of each. What is no such edit comes
 * alone and last: it may move the items.
 */
function roundsOf(groups: readonly (readonly Edit[])[]): readonly (readonly (readonly Edit[])[])[] {
  const rounds: (readonly Edit[])[][] = []
  const alone: (readonly (readonly Edit[])[])[] = []
  const counts = new Map<Segment, number>()
  for (const group of groups) {
    const [list, item] = group[0]?.path ?? []
    if (group.length > 1 || list !== 'items' || item === undefined || group[0]?.path.length === 2) alone.push([group])
    else {
      const round = counts.get(item) ?? 0
      counts.set(item, round + 1)
      ;(rounds[round] ??= []).push(group)
    }
  }
  return [...rounds, ...alone]
}

/**
 * Makes edits that do not touch each other at once: one after another, each would cost two readings of the whole document,
 * and a List may hold thousands of objects. What cannot be made so is left for one by one; undefined: all of them.
 */
function makeTogether(text: string, edits: readonly Edit[]): { text: string; made: ReadonlySet<Edit> } | undefined {
  const before = valueOf(text)
  const { root } = parseNodes(text, { start: 0, end: text.length }, '')
  if (before === undefined || root === undefined) return undefined
  const manner = mannerOf(text, root)
  const splices: (Splice & { readonly edit: Edit })[] = []
  for (const edit of edits) {
    const splice = sharedOn(text, root, edit.path) === undefined ? spliceFor(text, root, edit, manner) : undefined
    if (splice !== undefined && !isRefusal(splice)) splices.push({ ...splice, edit })
  }
  splices.sort((a, b) => a.start - b.start)
  // What is not there need not be removed: such a splice is empty and stands at the beginning.
  const real = splices.filter(({ start, end, text: piece }) => start < end || piece !== '')
  if (real.some(({ start }, index) => index > 0 && start <= (real[index - 1]?.end ?? 0))) return undefined
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: piece } of real) {
    pieces.push(text.slice(at, start), piece)
    at = end
  }
  const after = [...pieces, text.slice(at)].join('')
  const made = splices.map(({ edit }) => edit)
  const value = valueOf(after)
  return value !== undefined && equal(value, applyEdits(before, made))
    ? { text: after, made: new Set(made) }
    : undefined
}

/** Removals come last and from the end, because they shift the items after them; equal edits are made once. */
function inOrder(text: string, edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const once = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]
  const { root } = parseNodes(text, { start: 0, end: text.length }, '')
  const groups = root === undefined ? once.map((edit) => [edit]) : groupShared(root, once)
  const removals = groups
    .filter(([first]) => first?.op === 'remove')
    .toSorted(([a], [b]) => (a && b ? lastFirst(a, b) : 0))
  return [...groups.filter(([first]) => first?.op !== 'remove'), ...removals]
}

function lastFirst(a: Edit, b: Edit): number {
  for (let index = 0; index < Math.min(a.path.length, b.path.length); index += 1) {
    const [x, y] = [a.path[index], b.path[index]]
    if (typeof x === 'number' && typeof y === 'number' && x !== y) return y - x
  }
  return b.path.length - a.path.length
}

function makeEdits(text: string, edits: readonly Edit[]): string | Refusal {
  const before = valueOf(text)
  if (before === undefined) return { refused: 'The document is no map that can be read' }
  const [first] = edits
  if (first === undefined) return text
  // Several edits are one edit of a node that they share: made once, at the node's own place.
  const current = makeEdit(text, first, edits.length > 1)
  if (typeof current !== 'string') return current
  const wanted = applyEdits(before, edits)
  const after = valueOf(current)
  if (after === undefined || !equal(after, wanted)) {
    return {
      refused: `The edit of ${edits.map(({ path }) => formatPath(path)).join(', ')} cannot be written here without changing something else`,
    }
  }
  return current
}

function valueOf(text: string): JsonObject | undefined {
  const { value, problems } = readDocument(text, { start: 0, end: text.length }, '')
  return problems.length === 0 && isObject(value) ? value : undefined
}

function makeEdit(text: string, edit: Edit, forAll = false): string | Refusal {
  const { root } = parseNodes(text, { start: 0, end: text.length }, '')
  if (root === undefined) return { refused: 'The document cannot be read' }
  const shared = forAll ? undefined : sharedOn(text, root, edit.path)
  if (shared !== undefined) {
    if (isRefusal(shared)) return shared
    const written = applySplice(text, shared)
    // Written out once more, the path may still cross another alias; each round removes one, so this ends.
    return written === text ? { refused: 'The alias cannot be written out here' } : makeEdit(written, edit)
  }
  const splice = spliceFor(text, root, edit, mannerOf(text, root))
  return isRefusal(splice) ? splice : applySplice(text, splice)
}

function spliceFor(text: string, root: YamlNode, edit: Edit, manner: Manner): Splice | Refusal {
  const { found, node, parent } = walk(root, edit.path)
  const rest = edit.path.slice(found)
  if (edit.op === 'remove') {
    if (rest.length > 0) return { start: 0, end: 0, text: '' }
    return removeAt(text, parent, edit.path.at(-1), manner)
  }
  if (edit.op === 'append' && rest.length === 0) {
    if (node?.type === 'sequence')
      return node.items.length === 0 && node.style === 'block'
        ? { refused: 'The list has no items to go by' }
        : addItem(text, node, edit.value, manner)
    if (node !== undefined && !isNull(node)) return { refused: `${formatPath(edit.path)} is no list` }
    return replaceValue(text, parent, edit.path.at(-1), node, [edit.value], manner)
  }
  const value = nest(rest.slice(1), edit.op === 'append' ? [edit.value] : edit.value)
  if (rest.length === 0) return replaceValue(text, parent, edit.path.at(-1), node, value, manner)
  const [key] = rest
  if (typeof key !== 'string') return { refused: `${formatPath(edit.path)} is not there` }
  if (node?.type === 'map') return addKey(text, node, key, value, manner)
  if (node !== undefined && !isNull(node)) return { refused: `${formatPath(edit.path.slice(0, found))} is no map` }
  return replaceValue(text, parent, edit.path[found - 1], node, { [key]: value }, manner)
}

function isNull(node: YamlNode): boolean {
  return node.type === 'scalar' && node.style === 'plain' && ['', '~', 'null', 'Null', 'NULL'].includes(node.text)
}

function nest(path: Path, value: Json): Json {
  return path.toReversed().reduce<Json>((inner, segment) => ({ [segment]: inner }), value)
}

interface Walked {
  /** How many segments exist. */
  readonly found: number
  /** What stands there; undefined: nothing is written (null). */
  readonly node: YamlNode | undefined
  readonly parent: YamlNode | undefined
}

function walk(root: YamlNode, path: Path): Walked {
  let node: YamlNode | undefined = root
  let parent: YamlNode | undefined
  for (const [index, segment] of path.entries()) {
    const next: { value: YamlNode | undefined } | undefined = child(node, segment)
    if (next === undefined) return { found: index, node, parent }
    parent = node
    node = next.value
  }
  return { found: path.length, node, parent }
}

function child(node: YamlNode | undefined, segment: string | number): { value: YamlNode | undefined } | undefined {
  if (node?.type === 'sequence' && typeof segment === 'number') return node.items[segment]
  if (node?.type === 'map' && typeof segment === 'string')
    return node.items.find((item) => !item.merge && keyOf(item.key) === segment)
  return undefined
}

function removeAt(
  text: string,
  parent: YamlNode | undefined,
  segment: string | number | undefined,
  manner: Manner,
): Splice | Refusal {
  if (parent?.type === 'map') {
    return removeKey(
      text,
      parent,
      parent.items.findIndex((item) => !item.merge && keyOf(item.key) === segment),
      manner,
    )
  }
  if (parent?.type === 'sequence' && typeof segment === 'number') return removeItem(text, parent, segment)
  return { refused: 'The whole document would go' }
}

/** Puts a value where one stands, or where none is written after `key:` or `-`. */
function replaceValue(
  text: string,
  parent: YamlNode | undefined,
  segment: string | number | undefined,
  node: YamlNode | undefined,
  value: Json,
  manner: Manner,
): Splice | Refusal {
  if (parent?.type === 'map') {
    const item = parent.items.find((one) => !one.merge && keyOf(one.key) === segment)
    if (item?.colon === undefined) return { refused: 'The key has no colon to write after' }
    const start = item.colon + 1
    const end = node?.end ?? start
    if (parent.style === 'flow') return { start, end, text: ` ${writeFlow(value, text[item.key.start] === '"')}` }
    if (node?.type === 'scalar' && node.style !== 'literal' && node.style !== 'folded' && isScalar(value)) {
      return { start: node.content, end: node.end, text: requoted(value, node.style) }
    }
    return { start, end, text: writeAfterKey(value, columnOf(text, item.key.start), manner) }
  }
  if (parent?.type === 'sequence' && typeof segment === 'number') {
    const item = parent.items[segment]
    if (parent.style === 'flow')
      return node === undefined
        ? { refused: 'The item is empty' }
        : { start: node.start, end: node.end, text: writeFlow(value, false) }
    const start = (item?.dash ?? parent.start) + 1
    if (!startsLine(text, item?.dash ?? parent.start) && !isScalar(value))
      return { refused: 'The list stands on the line of another' }
    return {
      start,
      end: node?.end ?? start,
      text: writeItem(value, item?.dash === undefined ? parent.column : columnOf(text, item.dash), manner),
    }
  }
  return { refused: 'The whole document would be replaced' }
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null
}

/** A string keeps the quotes of the string that it replaces. */
function requoted(value: Json, style: 'plain' | 'single' | 'double'): string {
  if (typeof value !== 'string' || style === 'plain') return writeScalar(value)
  // oxlint-disable-next-line no-control-regex -- single quotes have no escapes for them
  return style === 'single' && !/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : JSON.stringify(value)
}

/** Deep equality of JSON values; the order of keys does not count, as it does not to Kubernetes. */
function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item: Json, index) => equal(item, (b as readonly Json[])[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}
