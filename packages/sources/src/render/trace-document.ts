import { entryFit, matchingDocuments, samePath } from './match-entries.ts'
import type { PatchSource, RenderedDocument } from './rendering.ts'
import { traceToSource } from './trace-to-source.ts'
import type { Trace } from './trace-to-source.ts'
import { item, outline, unquote } from './yaml-outline.ts'
import type { Outline, OutlineEntry } from './yaml-outline.ts'

export interface DocumentTrace extends Trace {
  readonly file: string
}

const outlines = new WeakMap<object, Outline>()

/**
 * Where a line of a rendered document was written: the patch that set this very value, else the template or resource file.
 * undefined for a document without a source (a remote base). `line` counts from 1 in `document.text`.
 */
export function traceDocument(document: RenderedDocument, line: number): DocumentTrace | undefined {
  const patched = fromPatches(document, line)
  if (patched !== undefined) return patched
  if (document.source === undefined) return undefined
  return { file: document.source.file, ...traceToSource(document, document.source, line, document.values) }
}

function fromPatches(document: RenderedDocument, line: number): DocumentTrace | undefined {
  if (document.patches === undefined || document.patches.length === 0) return undefined
  const output = outlineOf(document, document.text)
  const wanted = output.entries.findLast((entry) => entry.line <= line)
  if (wanted === undefined || wanted.value === '') return undefined
  // Names and kinds only say which object a patch is for
  const [top, second] = wanted.path
  if (top === 'kind' || top === 'apiVersion' || (top === 'metadata' && second === 'name')) return undefined
  for (const patch of document.patches) {
    const read = outlineOf(patch, patch.text)
    const entry =
      read.entries[0]?.path[0] === item ? jsonPatchEntry(read, wanted) : mergePatchEntry(read, output, wanted)
    if (entry !== undefined) return placeIn(patch, entry)
  }
  return undefined
}

/** A strategic merge patch has the shape of the object itself; lists merge by the names of their items. */
function mergePatchEntry(patch: Outline, output: Outline, wanted: OutlineEntry): OutlineEntry | undefined {
  const documents = matchingDocuments(patch, output)
  return patch.entries.find((entry) => {
    if (!documents.has(entry.document) || unquote(entry.value) !== unquote(wanted.value)) return false
    return entryFit(entry, wanted) !== undefined
  })
}

/** RFC 6902: `path` is a JSON pointer, `value` a scalar or a block below it. Which object it is for stands elsewhere. */
function jsonPatchEntry(patch: Outline, wanted: OutlineEntry): OutlineEntry | undefined {
  const pointers = patch.entries.filter((entry) => entry.path.join('/') === '-/path')
  for (const { items, value } of pointers) {
    const operation = items[0]
    const pointer = pointerLabels(unquote(value))
    const match = patch.entries.find((entry) => {
      if (entry.items[0] !== operation || entry.path[1] !== 'value' || entry.value === '') return false
      const path = [...pointer, ...entry.path.slice(2)]
      return samePath(path, wanted.path) && unquote(entry.value) === unquote(wanted.value)
    })
    if (match !== undefined) return match
  }
  return undefined
}

function pointerLabels(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => (/^(?:\d+|-)$/.test(token) ? item : token.replaceAll('~1', '/').replaceAll('~0', '~')))
}

function placeIn(patch: PatchSource, entry: OutlineEntry): DocumentTrace {
  return { file: patch.file, line: entry.line + patch.lineOffset, column: entry.column + patch.columnOffset }
}

function outlineOf(owner: object, text: string): Outline {
  const known = outlines.get(owner) ?? outline(text)
  outlines.set(owner, known)
  return known
}
