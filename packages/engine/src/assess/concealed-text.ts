import { freeTextsOf } from '../checks/secrets/free-texts.ts'
import { lineTable, nodeAt } from '../formats/yaml/locate.ts'
import type { LineTable } from '../formats/yaml/locate.ts'
import { parseNodes } from '../formats/yaml/parse-nodes.ts'
import type { Path } from '../model/path.ts'
import type { Resource } from '../model/resource.ts'
import { hideable } from './hideable.ts'

/** What no caret line and no diff may show of the text of one document. */
export interface ConcealedText {
  /** Lines of the whole text, from 1. */
  readonly lines: ReadonlySet<number>
  /** Strings that are hidden wherever they stand, each without a line break, the longest first. */
  readonly strings: readonly string[]
}

/** Shorter pieces of a text of several lines are words that stand anywhere. */
const minPiece = 4

/**
 * The lines of a document, and the strings, that hold a credential of its objects: what a secret check finds in them and
 * everything below `data` and `stringData` of a Secret, whatever its type. `resources`: the objects of one document.
 */
export function concealedText(resources: readonly Resource[], table?: LineTable): ConcealedText {
  const lines = new Set<number>()
  const strings = new Set<string>()
  const paths: Path[] = []
  for (const { value, kind, group, origin } of resources) {
    const texts = freeTextsOf(value)
    const secrets = new Set<string>()
    const item = origin?.item ?? []
    if (kind === 'Secret' && group === '') paths.push([...item, 'data'], [...item, 'stringData'])
    for (const { path, text, credentials } of texts) {
      if (credentials.length > 0) paths.push([...item, ...path])
      for (const { start, end } of credentials) secrets.add(text.slice(start, end))
    }
    for (const secret of hideable(value, secrets, texts)) {
      for (const piece of secret.split(/\r?\n/)) if (piece.trim().length >= minPiece) strings.add(piece.trim())
    }
  }
  const [first] = resources
  if (first?.origin !== undefined && paths.length > 0) addLines(first.origin, paths, lines, table)
  return { lines, strings: [...strings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)) }
}

function addLines(
  { source, start, end }: NonNullable<Resource['origin']>,
  paths: readonly Path[],
  into: Set<number>,
  given: LineTable | undefined,
): void {
  const { root } = parseNodes(source.text, { start, end }, source.file)
  if (root === undefined) return
  const table = given ?? lineTable(source.text)
  for (const path of paths) {
    const node = nodeAt(root, path)
    if (node === undefined) continue
    const last = table.at(Math.max(node.start, node.end - 1)).line
    for (let { line } = table.at(node.start); line <= last; line += 1) into.add(line)
  }
}
