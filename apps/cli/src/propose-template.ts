import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import type { YamlNode } from '@seaworthy/engine/formats/yaml/parse-nodes.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Path } from '@seaworthy/engine/model/path.ts'
import type { RenderedDocument, SourceFile } from '@seaworthy/sources/render/rendering.ts'
import { traceDocument } from '@seaworthy/sources/render/trace-document.ts'
import type { TemplateChange } from './propose-changes.ts'
import { childrenOf, placedText, placesOn } from './propose-place.ts'
import type { Place } from './propose-place.ts'

/** A line of a template that surely became the line of a rendered key. */
interface TemplateLine {
  /** From 1. */
  readonly line: number
  /** Of the key, from 0. */
  readonly column: number
  /** Up to the colon, it included. */
  readonly head: string
  /** After the colon, without the comment. */
  readonly value: string
  /** The comment, and the blanks before it. */
  readonly tail: string
}

/** Edits of a template's own lines that may make this edit of a rendered document, the likeliest first. */
export function templateChanges(document: RenderedDocument, edit: Edit): readonly TemplateChange[] {
  const { source } = document
  if (source === undefined || source.file.includes('!')) return []
  const places = placesOn(placedText(document), edit.path)
  const place = places.at(-1)
  const parent = places.length === 0 ? placedText(document).root : place?.node
  if (places.length === edit.path.length && place !== undefined) {
    return editedInPlace(document, source, edit, place)
  }
  if (edit.op === 'remove') return []
  // The line of a list item is that of its first key
  const hasOwnLine =
    place !== undefined && (place.node?.type === 'scalar' || typeof edit.path[places.length - 1] === 'string')
  const literal = hasOwnLine ? literalChange(document, source, edit, place, edit.path.slice(places.length)) : undefined
  if (literal !== undefined) return [literal]
  return parent?.type === 'map' ? inserted(document, source, edit, places, parent) : []
}

function editedInPlace(
  document: RenderedDocument,
  source: SourceFile,
  edit: Edit,
  place: Place,
): readonly TemplateChange[] {
  const literal = literalChange(document, source, edit, place, [])
  if (literal !== undefined) return [literal]
  const last = place.node?.type === 'sequence' ? childrenOf(place.node).at(-1) : undefined
  if (edit.op !== 'append' || last?.value?.type !== 'scalar') return []
  const { line } = placedText(document).lines.at(last.start)
  const trace = exactTrace(document, source, line)
  const text = trace === undefined ? '' : (source.text.split('\n')[trace.line - 1] ?? '')
  const column = text.indexOf('-')
  if (trace === undefined || column < 0 || text.slice(0, column).trim() !== '' || text.includes('{{')) return []
  return [{ kind: 'item', source, line: trace.line, column, value: edit.value }]
}

/** The literal that stands on the line of the key itself: `key: true`, `key: {}`, `key: [a, b]`. */
function literalChange(
  document: RenderedDocument,
  source: SourceFile,
  edit: Edit,
  place: Place,
  rest: Path,
): TemplateChange | undefined {
  const found = templateLine(document, source, place)
  if (found === undefined || found.value === '' || /\{\{|^[|>&*!]/.test(found.value)) return undefined
  const { line, column, head, tail } = found
  if (edit.op === 'remove') return head.trimStart().startsWith('-') ? undefined : { kind: 'remove', source, line }
  const { value, problems } = readDocument(found.value, { start: 0, end: found.value.length }, source.file)
  if (problems.length > 0 || value === undefined) return undefined
  return { kind: 'literal', source, line, column, head, value, tail, edits: [{ ...edit, path: ['v', ...rest] }] }
}

/** Keys that are not there yet, below the key of the map that wants them, or below a neighbour that has one line. */
function inserted(
  document: RenderedDocument,
  source: SourceFile,
  edit: Edit,
  places: readonly Place[],
  map: YamlNode,
): readonly TemplateChange[] {
  const changes: TemplateChange[] = []
  const edits = [{ ...edit, path: edit.path.slice(places.length) }]
  const rendered = placedText(document)
  const place = places.at(-1)
  const children = childrenOf(map)
  if (place !== undefined && typeof edit.path[places.length - 1] === 'string') {
    const key = templateLine(document, source, place)
    const child = children[0] && rendered.lines.at(children[0].start)
    if (key?.value === '' && child !== undefined) {
      const column = key.column + child.column - place.column
      changes.push({ kind: 'insert', source, line: key.line, column, edits })
    }
  }
  const names = ['name', 'image', 'kind']
  const ranked = children
    .filter(({ value }) => value?.type === 'scalar' && value.style !== 'literal' && value.style !== 'folded')
    .toSorted((a, b) => names.indexOf(String(b.segment)) - names.indexOf(String(a.segment)))
  for (const { start, value } of ranked.slice(0, 8)) {
    const neighbour = templateLine(document, source, { node: value, ...rendered.lines.at(start) })
    if (neighbour === undefined || neighbour.value === '') continue
    changes.push({ kind: 'insert', source, line: neighbour.line, column: neighbour.column, edits })
    break
  }
  return changes
}

function exactTrace(document: RenderedDocument, source: SourceFile, line: number) {
  const trace = traceDocument(document, line)
  return trace === undefined || trace.approximate === true || trace.file !== source.file ? undefined : trace
}

/** The template's line of a rendered key, where it holds that key in plain sight. */
function templateLine(document: RenderedDocument, source: SourceFile, place: Place): TemplateLine | undefined {
  const trace = exactTrace(document, source, place.line)
  if (trace === undefined) return undefined
  const text = (source.text.split('\n')[trace.line - 1] ?? '').replace(/\r$/, '')
  const column = trace.column - 1
  if (text.slice(0, column).includes('{{')) return undefined
  const colon = /^(?:"[^"{}]*"|'[^'{}]*'|[A-Za-z0-9_./-]+)\s*:(?=\s|$)/.exec(text.slice(column))?.[0]
  if (colon === undefined) return undefined
  const head = text.slice(0, column) + colon
  const comment = /\s+#.*$/.exec(text.slice(head.length))
  const end = comment === null ? text.length : head.length + comment.index
  const value = text.slice(head.length, end).trim()
  // A comment sign inside quotes is none
  if (comment !== null && /["']/.test(value) && !/["']$/.test(value)) return undefined
  return { line: trace.line, column, head, value, tail: comment?.[0].trimEnd() ?? '' }
}
