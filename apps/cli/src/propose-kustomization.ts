import { indexDocuments } from '@seaworthy/engine/formats/yaml/index-documents.ts'
import type { YamlNode } from '@seaworthy/engine/formats/yaml/parse-nodes.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Path, Segment } from '@seaworthy/engine/model/path.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import { traceDocument } from '@seaworthy/sources/render/trace-document.ts'
import { traceToSource } from '@seaworthy/sources/render/trace-to-source.ts'
import type { YamlChange } from './propose-changes.ts'
import { childrenOf, pathAt, placedText, placesOn } from './propose-place.ts'

const maxNeighbours = 8

/** Edits of the patch that sets the value, then of the base file that holds the object. */
export function kustomizationChanges(document: RenderedDocument, edit: Edit): readonly YamlChange[] {
  if (document.patches === undefined) return []
  return [...patchChanges(document, edit), ...baseChanges(document, edit)]
}

function patchChanges(document: RenderedDocument, edit: Edit): readonly YamlChange[] {
  const rendered = placedText(document)
  const places = placesOn(rendered, edit.path)
  const place = places.at(-1)
  if (place === undefined) return []
  const rest = edit.path.slice(places.length)
  // A block has no value to know a patch by: what stands in it has.
  const scalars = childrenOf(place.node).filter(({ value }) => value?.type === 'scalar')
  const within = place.node?.type === 'scalar' ? [] : scalars.slice(0, maxNeighbours)
  const lines = within.length > 0 ? within.map(({ start }) => rendered.lines.at(start).line) : [place.line]
  for (const line of lines) {
    const trace = traceDocument(document, line)
    const patch = trace && document.patches?.find(({ file, lineOffset }) => file === trace.file && lineOffset === 0)
    const found = trace && patch && inDocument(patch, trace.line, trace.column)
    if (patch === undefined || found === undefined) continue
    const path = [...(within.length > 0 ? found.path.slice(0, -1) : found.path), ...rest]
    return [{ kind: 'yaml', source: patch, start: found.start, end: found.end, edits: [{ ...edit, path }] }]
  }
  return []
}

function baseChanges(document: RenderedDocument, edit: Edit): readonly YamlChange[] {
  const { source } = document
  if (source === undefined) return []
  const kind = placesOn(placedText(document), ['kind'])[0]
  const found = kind && traceToSource(document, source, kind.line)
  const own = found && inDocument(source, found.line, found.column)
  if (own === undefined) return []
  const path = sameItems(placedText(document).root, placedText({ text: own.text }).root, edit.path)
  if (path === undefined) return []
  return [{ kind: 'yaml', source, start: own.start, end: own.end, edits: [{ ...edit, path }] }]
}

interface InDocument {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly path: Path
}

/** The document of a file that a line stands in, and the path of what begins there. */
function inDocument(
  source: { readonly file: string; readonly text: string },
  line: number,
  column: number,
): InDocument | undefined {
  const { documents } = indexDocuments(source.text, source.file)
  const document = documents.findLast((one) => one.line <= line)
  if (document === undefined) return undefined
  const text = source.text.slice(document.start, document.end)
  const path = pathAt(placedText({ text }), line - document.line + 1, column)
  return path === undefined ? undefined : { start: document.start, end: document.end, text, path }
}

/** The same way in another version of the object: items are found by name, because patches add some before others. */
function sameItems(from: YamlNode | undefined, to: YamlNode | undefined, path: Path): Path | undefined {
  const result: Segment[] = []
  let [a, b] = [from, to]
  for (const segment of path) {
    const own: YamlNode | undefined = childrenOf(a).find((child) => child.segment === segment)?.value
    const name = typeof segment === 'number' ? nameOf(own) : undefined
    const other = childrenOf(b).find((child) =>
      name === undefined ? child.segment === segment : nameOf(child.value) === name,
    )
    if (other === undefined && name !== undefined) return undefined
    result.push(other?.segment ?? segment)
    a = own
    b = other?.value
  }
  return result
}

function nameOf(node: YamlNode | undefined): string | undefined {
  const name = childrenOf(node).find(({ segment }) => segment === 'name')?.value
  return name?.type === 'scalar' ? name.text : undefined
}
