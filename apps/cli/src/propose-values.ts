import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { YamlNode } from '@seaworthy/engine/formats/yaml/parse-nodes.ts'
import type { Path } from '@seaworthy/engine/model/path.ts'
import type { RenderedDocument, ValuesFile } from '@seaworthy/sources/render/rendering.ts'
import { templateActions } from '@seaworthy/sources/render/template-actions.ts'
import { traceDocument } from '@seaworthy/sources/render/trace-document.ts'
import type { YamlChange } from './propose-changes.ts'
import { childrenOf, pathAt, placedText, placesOn } from './propose-place.ts'

/** Guesses are tried by rendering, which costs: the likeliest only. */
const maxGuesses = 5

/** Edits of values files that may make this edit of a rendered document, the likeliest first. */
export function valuesChanges(document: RenderedDocument, edit: Edit): readonly YamlChange[] {
  const files = document.values?.files ?? []
  if (files.length === 0) return []
  const changes = [
    ...tracedChanges(document, edit, files),
    ...(edit.op === 'remove' ? [] : guessedChanges(document, edit, files)),
    ...(isSwitchedOn(document, edit) ? guessedChanges(document, switchedOff(edit.path), files) : []),
  ]
  return [...new Map(changes.map((change) => [JSON.stringify([change.source.file, change.edits]), change])).values()]
}

/** Where the value, or a block around it, is known to come from a values file. */
function tracedChanges(document: RenderedDocument, edit: Edit, files: readonly ValuesFile[]): readonly YamlChange[] {
  const changes: YamlChange[] = []
  const rendered = placedText(document)
  const places = placesOn(rendered, edit.path)
  for (let length = places.length; length > 0 && changes.length < 2; length -= 1) {
    const place = places[length - 1]
    if (place === undefined) continue
    const values = traceDocument(document, place.line)?.values
    const file = values && files.find((one) => one.file === values.file)
    if (values === undefined || file === undefined) continue
    const at = pathAt(placedText(file), values.line, values.column)
    if (at === undefined) continue
    // The line of a list item is that of its first key.
    const isItem = typeof edit.path[length - 1] === 'number' && place.node?.type === 'map'
    const base = isItem ? at.slice(0, -1) : at
    const rest = edit.path.slice(length)
    if (edit.op === 'remove' && rest.length > 0) continue
    const own = ownFile(file, base, files)
    if (own === undefined) continue
    if (isSwitchedOn(document, edit)) changes.push(changeOf(own.file, switchedOff([]), own.path))
    changes.push(changeOf(own.file, edit, [...own.path, ...rest]))
  }
  return changes
}

/** Whether the edit takes away a `true`. A template that reads a switch wants to find one: it is turned off instead. */
function isSwitchedOn(document: RenderedDocument, edit: Edit): boolean {
  const places = placesOn(placedText(document), edit.path)
  const node = places.length === edit.path.length ? places.at(-1)?.node : undefined
  return edit.op === 'remove' && node?.type === 'scalar' && node.text === 'true'
}

function switchedOff(path: Path): Edit {
  return { op: 'set', path, value: false }
}

/** A packaged subchart has no file to edit; the values of the charts around it win over its own. */
function ownFile(
  file: ValuesFile,
  path: Path,
  files: readonly ValuesFile[],
): { readonly file: ValuesFile; readonly path: Path } | undefined {
  if (!isPacked(file)) return { file, path }
  // Helm merges maps; a list would be replaced as a whole.
  if (path.some((segment) => typeof segment === 'number')) return undefined
  const around = files.find((one) => !isPacked(one))
  if (around === undefined) return undefined
  const rest = path[0] === 'global' ? path : [...around.at, ...path.slice(file.at.length)]
  return { file: around, path: rest }
}

function isPacked({ file }: ValuesFile): boolean {
  return file.includes('!')
}

interface Guess {
  readonly file: ValuesFile
  readonly path: Path
  readonly rest: Path
  readonly likely: number
}

/**
 * What no line leads to (a helper wrote it, or the template leaves an empty block out) still bears a name in most charts: the
 * name of the field, or of the map around it. A guess becomes a proposal only where rendering with it proves it right.
 */
function guessedChanges(document: RenderedDocument, edit: Edit, files: readonly ValuesFile[]): readonly YamlChange[] {
  const guesses: Guess[] = []
  const existing = placesOn(placedText(document), edit.path)
  const current = existing.length === edit.path.length ? existing.at(-1)?.node : undefined
  const reads = readsOf(document)
  const words = new Set(`${document.file} ${nameOf(document)}`.toLowerCase().split(/[^a-z0-9]+/))
  for (const file of files) {
    if (isPacked(file)) continue
    for (const { path, node } of entriesOf(file)) {
      const inScope = path[0] === 'global' ? path : below(path, file.at)
      const rest = inScope && restOf(edit, path, node, current, existing.length)
      if (inScope === undefined || rest === undefined) continue
      const key = inScope.join('.')
      const isRead = reads.some((read) => key === read || key.startsWith(`${read}.`) || read.startsWith(`${key}.`))
      const named = inScope.slice(0, -1).filter((segment) => words.has(String(segment).toLowerCase())).length
      guesses.push({ file, path, rest, likely: (isRead ? 100 : 0) + named * 10 - inScope.length })
    }
  }
  return guesses
    .toSorted((a, b) => b.likely - a.likely)
    .slice(0, maxGuesses)
    .map(({ file, path, rest }) => changeOf(file, edit, [...path, ...rest]))
}

/** What of the edit's path would stand below this values key; undefined where the key does not look like a part of it. */
function restOf(
  edit: Edit,
  path: Path,
  node: YamlNode | undefined,
  current: YamlNode | undefined,
  existing: number,
): Path | undefined {
  const name = String(path.at(-1)).toLowerCase()
  const last = edit.path.length - 1
  const leaf = edit.path[last]
  const isEmpty = node === undefined || (node.type === 'scalar' && ['', '~', 'null'].includes(node.text))
  if (typeof leaf === 'string' && name === leaf.toLowerCase()) {
    if (edit.op === 'append') return isEmpty || node.type === 'sequence' ? [] : undefined
    const isSame = current?.type === 'scalar' && node?.type === 'scalar' && current.text === node.text
    return current === undefined || isSame ? [] : undefined
  }
  if (!isEmpty && node.type !== 'map') return undefined
  for (let index = last - 1; index >= Math.max(0, existing - 1); index -= 1) {
    const segment = edit.path[index]
    if (typeof segment === 'string' && name.endsWith(segment.toLowerCase())) return edit.path.slice(index + 1)
  }
  return undefined
}

function changeOf(file: ValuesFile, edit: Edit, path: Path): YamlChange {
  return { kind: 'yaml', source: file, start: 0, end: file.text.length, edits: [{ ...edit, path }] }
}

function below(path: Path, at: readonly string[]): Path | undefined {
  return at.every((name, index) => path[index] === name) ? path.slice(at.length) : undefined
}

function readsOf({ source }: RenderedDocument): readonly string[] {
  if (source === undefined) return []
  return templateActions(source.text).flatMap(({ reads }) => reads.map((read) => read.join('.')))
}

function nameOf(document: RenderedDocument): string {
  const name = placesOn(placedText(document), ['metadata', 'name']).at(1)?.node
  return name?.type === 'scalar' ? name.text : ''
}

interface ValuesEntry {
  readonly path: Path
  readonly node: YamlNode | undefined
}

const maxEntries = 20_000
const maxDepth = 12
const known = new WeakMap<ValuesFile, readonly ValuesEntry[]>()

/** The keys of a values file, those of lists left out: which item is meant, no name tells. */
function entriesOf(file: ValuesFile): readonly ValuesEntry[] {
  const before = known.get(file)
  if (before !== undefined) return before
  const entries: ValuesEntry[] = []
  const waiting: ValuesEntry[] = [{ path: [], node: placedText(file).root }]
  for (let next = waiting.pop(); next !== undefined && entries.length < maxEntries; next = waiting.pop()) {
    if (next.path.length > 0) entries.push(next)
    if (next.node?.type !== 'map' || next.path.length >= maxDepth) continue
    const { path } = next
    for (const { segment, value } of childrenOf(next.node).toReversed()) {
      waiting.push({ path: [...path, segment], node: value })
    }
  }
  known.set(file, entries)
  return entries
}
