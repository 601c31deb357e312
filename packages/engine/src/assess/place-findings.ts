import { lineTable } from '../formats/yaml/line-table.ts'
import type { LineTable } from '../formats/yaml/line-table.ts'
import { locate } from '../formats/yaml/locate.ts'
import { offsetIn, outlineDocument } from '../formats/yaml/outline.ts'
import { parseNodes } from '../formats/yaml/parse-nodes.ts'
import type { SourcePlace } from '../model/finding.ts'
import type { Path } from '../model/path.ts'
import type { Origin, Resource } from '../model/resource.ts'

export interface PlaceInFile {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The document could not be parsed with positions; the line is its first. */
  readonly approximate?: true
  readonly source?: SourcePlace
}

/** Traces a line of a rendered manifest to its template: given by the renderer, which knows the files. */
export type Trace = (resource: Resource, line: number) => SourcePlace | undefined

/**
 * Finds the places of paths in texts. A document is read with positions only when its first finding asks, and only one is
 * kept: ask object by object. Measured on argo-cd: the tree of nodes of 21 documents takes 65 ms, their outlines 6.
 */
export function placer(trace: Trace): (resource: Resource, path: Path) => PlaceInFile | undefined {
  let placesOf: string | undefined
  let placesText: string | undefined
  let find: ((path: Path) => Place) | undefined
  let lines: LineTable | undefined
  return (resource, path) => {
    const { origin } = resource
    if (origin === undefined) return undefined
    const { text, file } = origin.source
    const key = `${file}\n${origin.start}`
    if (placesOf !== key || placesText !== text) {
      if (placesText !== text) lines = undefined
      // JSON objects may follow each other on one line.
      if (!beginsLine(origin)) lines ??= lineTable(text)
      find = placesIn(origin, lines ?? linesOf(origin))
      placesOf = key
      placesText = text
    }
    if (find === undefined) return { file, line: origin.line, column: 1, approximate: true }
    // An absent field stands where its parent stands: that is the place to set it, not an approximation.
    const { line, column } = find([...origin.item, ...path])
    const source = trace(resource, line)
    return { file, line, column, ...(source && { source }) }
  }
}

interface Place {
  readonly line: number
  readonly column: number
}

function beginsLine({ source: { text }, start }: Origin): boolean {
  return start === 0 || text.charCodeAt(start - 1) === 10
}

/** The document's own lines: those of a file of a thousand documents are not counted once for each. */
function linesOf({ source: { text }, start, end, line: first }: Origin): LineTable {
  const own = lineTable(text.slice(start, end))
  return {
    at(offset) {
      const { line, column } = own.at(offset - start)
      return { line: line + first - 1, column }
    },
  }
}

/** Undefined: the document cannot be read with positions. */
function placesIn(
  { source: { text, file }, start, end }: Origin,
  lines: LineTable,
): ((path: Path) => Place) | undefined {
  const outline = outlineDocument(text, { start, end })
  if (outline !== undefined) return (path) => lines.at(offsetIn(outline, path))
  const { root } = parseNodes(text, { start, end }, file)
  return root && ((path) => locate(text, root, path, lines))
}
