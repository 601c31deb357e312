import { editDocument } from '@seaworthy/engine/formats/yaml/edit/edit-document.ts'
import {
  writeAfterKey,
  writeBlock,
  writeFlow,
  writeItem,
  writeScalar,
} from '@seaworthy/engine/formats/yaml/edit/write-value.ts'
import type { Manner } from '@seaworthy/engine/formats/yaml/edit/write-value.ts'
import { applyEdits } from '@seaworthy/engine/model/apply-edits.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import type { Path } from '@seaworthy/engine/model/path.ts'
import type { SourceFile } from '@seaworthy/sources/render/rendering.ts'
import { placedText, placesOn } from './propose-place.ts'
import type { FixedFile } from './fix-files.ts'

/** Line breaks are made those of the file when the lines are joined. */
const manner: Manner = { newline: '\n', step: 2, indentedLists: true }

interface ChangeBase {
  readonly source: SourceFile
}

/** Edits of a YAML document between two offsets of a file: values, patches, bases. */
export interface YamlChange extends ChangeBase {
  readonly kind: 'yaml'
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
}

/** A literal after `key:` in a line of a template, edited: paths of the edits start at `['v']`, which is the literal. */
export interface LiteralChange extends ChangeBase {
  readonly kind: 'literal'
  /** From 1. */
  readonly line: number
  /** Of the key, from 0. */
  readonly column: number
  readonly head: string
  readonly value: Json
  readonly tail: string
  readonly edits: readonly Edit[]
}

/** Keys written below a line of a template, at a column (from 0): paths of the edits start there. */
export interface InsertChange extends ChangeBase {
  readonly kind: 'insert'
  readonly line: number
  readonly column: number
  readonly edits: readonly Edit[]
}

/** A list item written below a line of a template. */
export interface ItemChange extends ChangeBase {
  readonly kind: 'item'
  readonly line: number
  readonly column: number
  readonly value: Json
}

/** A line of a template that goes. */
export interface RemoveChange extends ChangeBase {
  readonly kind: 'remove'
  readonly line: number
}

export type TemplateChange = LiteralChange | InsertChange | ItemChange | RemoveChange
export type SourceChange = YamlChange | TemplateChange

/** The files as all changes together leave them; undefined where one cannot be written, or two disagree. */
export function withChanges(changes: readonly SourceChange[]): readonly FixedFile[] | undefined {
  const byFile = new Map<string, SourceChange[]>()
  for (const change of changes) {
    const own = byFile.get(change.source.file)
    if (own === undefined) byFile.set(change.source.file, [change])
    else own.push(change)
  }
  const files: FixedFile[] = []
  for (const [file, own] of byFile) {
    const before = own[0]?.source.text ?? ''
    if (own.some(({ source }) => source.text !== before)) return undefined
    const yaml = own.filter((change) => change.kind === 'yaml')
    const lines = own.filter((change) => change.kind !== 'yaml')
    if (yaml.length > 0 && lines.length > 0) return undefined
    const after = yaml.length > 0 ? withYaml(before, yaml) : withLines(before, lines)
    if (after === undefined || after === before) return undefined
    files.push({ file, before, after })
  }
  return files.toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

function withYaml(text: string, changes: readonly YamlChange[]): string | undefined {
  const documents = Map.groupBy(changes, ({ start }) => start)
  let after = text
  for (const [start, own] of [...documents].toSorted(([a], [b]) => b - a)) {
    const end = own[0]?.end ?? start
    const document = after.slice(start, end)
    const result = editDocument(document, throughEmptyMaps(document, unique(own.flatMap(({ edits }) => edits))))
    if (result.refused.length > 0) return undefined
    after = after.slice(0, start) + result.text + after.slice(end)
  }
  return after
}

/** Charts leave `{}` where a block belongs: several keys would make one long line of it. */
function throughEmptyMaps(text: string, edits: readonly Edit[]): readonly Edit[] {
  const placed = placedText({ text })
  const into = new Map<string, { readonly path: Path; readonly edits: Edit[] }>()
  const others: Edit[] = []
  for (const edit of edits) {
    const places = placesOn(placed, edit.path)
    const node = places.at(-1)?.node
    const rest = edit.path.slice(places.length)
    if (node?.type !== 'map' || node.items.length > 0 || node.style !== 'flow' || rest.length === 0) {
      others.push(edit)
      continue
    }
    const path = edit.path.slice(0, places.length)
    const own = into.get(JSON.stringify(path)) ?? { path, edits: [] }
    into.set(JSON.stringify(path), own)
    own.edits.push({ ...edit, path: rest })
  }
  const sets = [...into.values()].map((own): Edit => ({ op: 'set', path: own.path, value: applyEdits({}, own.edits) }))
  return [...others, ...sets]
}

function withLines(text: string, changes: readonly TemplateChange[]): string | undefined {
  const lines = text.split('\n')
  const windows = text.includes('\r\n')
  const byLine = Map.groupBy(changes, ({ line }) => line)
  for (const [line, own] of [...byLine].toSorted(([a], [b]) => b - a)) {
    const written = lineWith(lines[line - 1] ?? '', own)
    if (written === undefined) return undefined
    const parts = written.flatMap((part) => part.split('\n'))
    lines.splice(line - 1, 1, ...parts.map((part) => (windows && !part.endsWith('\r') ? `${part}\r` : part)))
  }
  return lines.join('\n')
}

/** The line and what stands below it after the changes; undefined where they disagree. */
function lineWith(line: string, changes: readonly TemplateChange[]): readonly string[] | undefined {
  const literals = changes.filter((change) => change.kind === 'literal')
  const [literal] = literals
  const removes = changes.some(({ kind }) => kind === 'remove')
  if (removes) return changes.every(({ kind }) => kind === 'remove') ? [] : undefined
  const first =
    literal === undefined
      ? line
      : literalLine(
          literal,
          literals.flatMap(({ edits }) => edits),
        )
  const inserts = changes.filter((change) => change.kind === 'insert')
  const below = [...Map.groupBy(inserts, ({ column }) => column)].map(([column, own]) => {
    const edits = unique(own.flatMap((change) => change.edits))
    return writeBlock(applyEdits({}, edits), column, manner)
  })
  // Keys at two depths below one line would swallow each other
  if (below.length > 1) return undefined
  const items = changes.filter((change) => change.kind === 'item')
  if (items.length > 0 && below.length > 0) return undefined
  const added = items.map(({ column, value }) => `${' '.repeat(column)}-${writeItem(value, column, manner)}`)
  return [first, ...below, ...new Set(added)]
}

function literalLine({ head, column, value, tail }: LiteralChange, edits: readonly Edit[]): string {
  const after = applyEdits({ v: value }, unique(edits))['v'] ?? null
  if (typeof after !== 'object' || after === null) return `${head} ${writeScalar(after)}${tail}`
  const wasEmpty = typeof value !== 'object' || value === null || Object.keys(value).length === 0
  return wasEmpty
    ? `${head}${tail}${writeAfterKey(after, column, manner)}`
    : `${head} ${writeFlow(after, false)}${tail}`
}

/** Findings of several containers may ask for the same edit of what they share. */
function unique(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]
}
