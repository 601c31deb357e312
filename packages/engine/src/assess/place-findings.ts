import { lineTable, locate } from '../formats/yaml/locate.ts'
import type { LineTable } from '../formats/yaml/locate.ts'
import { parseNodes } from '../formats/yaml/parse-nodes.ts'
import type { YamlNode } from '../formats/yaml/node.ts'
import type { SourcePlace } from '../model/finding.ts'
import type { Path } from '../model/path.ts'
import type { Resource } from '../model/resource.ts'

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
 * Finds the places of paths in texts. A document is parsed with positions only when its first finding asks, and only one
 * is kept: findings come object by object. The lines of a text are counted once, not once a finding.
 */
export function placer(trace: Trace): (resource: Resource, path: Path) => PlaceInFile | undefined {
  let parsedOf: string | undefined
  let parsedText: string | undefined
  let root: YamlNode | undefined
  let lines: LineTable | undefined
  return (resource, path) => {
    const { origin } = resource
    if (origin === undefined) return undefined
    const { text, file } = origin.source
    const key = `${file}\n${origin.start}`
    if (parsedOf !== key || parsedText !== text) {
      if (parsedText !== text) lines = lineTable(text)
      root = parseNodes(text, origin, file).root
      parsedOf = key
      parsedText = text
    }
    if (root === undefined) return { file, line: origin.line, column: 1, approximate: true }
    // An absent field stands where its parent stands: that is the place to set it, not an approximation.
    const { line, column } = locate(text, root, [...origin.item, ...path], lines)
    const source = trace(resource, line)
    return { file, line, column, ...(source && { source }) }
  }
}
