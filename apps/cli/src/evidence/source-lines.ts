import { concealedText } from '@seaworthy/engine/assess/concealed-text.ts'
import type { ConcealedText } from '@seaworthy/engine/assess/concealed-text.ts'
import { lineTable } from '@seaworthy/engine/formats/yaml/locate.ts'
import type { LineTable } from '@seaworthy/engine/formats/yaml/locate.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'

/** What an excerpt or a diff may ask of the texts that were read. */
export interface SourceLines {
  /** One line (from 1) without its line break; undefined where there is none and where it may hold a credential. */
  line(file: string, line: number): string | undefined
  /** Whether this line of a file must not be shown. */
  conceals(file: string, line: number): boolean
  /** Whether this text, written into the file, must not be shown. */
  concealsText(file: string, text: string): boolean
}

export const noSourceLines: SourceLines = {
  line: () => undefined,
  conceals: () => false,
  concealsText: () => false,
}

interface Document {
  readonly resources: Resource[]
  readonly first: number
  readonly last: number
  concealed: ConcealedText | undefined
}

interface IndexedText {
  readonly text: string
  /** Offsets of the starts of lines. */
  readonly starts: readonly number[]
  readonly table: LineTable
  readonly documents: readonly Document[]
  readonly answers: Map<number, boolean>
}

/**
 * The lines of texts, indexed when first asked for: a file of 50,000 objects is asked once for each finding. A text that no
 * object stands in (a template, a values file, a patch) conceals what any rendered object conceals.
 */
export function sourceLines(
  texts: ReadonlyMap<string, string | undefined>,
  resources: readonly Resource[],
): SourceLines {
  const indexed = new Map<string, IndexedText | undefined>()
  const byFile = groupByFile(resources)
  let rendered: readonly string[] | undefined
  const indexOf = (file: string): IndexedText | undefined => {
    if (!indexed.has(file)) {
      const text = texts.get(file)
      indexed.set(file, text === undefined ? undefined : indexText(text, byFile.get(file) ?? []))
    }
    return indexed.get(file)
  }
  const stringsOf = (file: string, documents: readonly Document[], table: LineTable | undefined): readonly string[] => {
    // Of two texts with this name (a chart `web` in a folder `web`) one may be a template: then it is as if no object stood in it.
    if (byFile.has(file) && texts.get(file) !== undefined)
      return documents.flatMap((document) => concealedOf(document, table).strings)
    rendered ??= [
      ...new Set(resources.filter(({ origin }) => origin?.renderedFrom).flatMap((one) => concealedText([one]).strings)),
    ]
    return rendered
  }
  const conceals = (file: string, line: number): boolean => {
    const index = indexOf(file)
    if (index === undefined) return false
    const known = index.answers.get(line)
    if (known !== undefined) return known
    const documents = documentsAt(index.documents, line)
    const text = lineOf(index, line) ?? ''
    const answer =
      documents.some((document) => concealedOf(document, index.table).lines.has(line)) ||
      stringsOf(file, documents, index.table).some((secret) => text.includes(secret))
    index.answers.set(line, answer)
    return answer
  }
  return {
    conceals,
    line: (file, line) => {
      const index = indexOf(file)
      const text = index && lineOf(index, line)
      return text === undefined || conceals(file, line) ? undefined : text
    },
    concealsText: (file, text) => {
      const index = indexOf(file)
      return stringsOf(file, index?.documents ?? [], index?.table).some((secret) => text.includes(secret))
    },
  }
}

function groupByFile(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const byFile = new Map<string, Resource[]>()
  for (const resource of resources) {
    const file = resource.origin?.source.file
    if (file === undefined) continue
    const own = byFile.get(file)
    if (own === undefined) byFile.set(file, [resource])
    else own.push(resource)
  }
  return byFile
}

function indexText(text: string, resources: readonly Resource[]): IndexedText {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const table = lineTable(text)
  const documents = new Map<number, Document>()
  for (const resource of resources) {
    const { origin } = resource
    if (origin === undefined) continue
    const own = documents.get(origin.start)
    if (own !== undefined) own.resources.push(resource)
    else {
      const last = table.at(Math.max(origin.start, origin.end - 1)).line
      documents.set(origin.start, { resources: [resource], first: origin.line, last, concealed: undefined })
    }
  }
  return { text, starts, table, documents: [...documents.values()], answers: new Map() }
}

function lineOf({ text, starts }: IndexedText, line: number): string | undefined {
  const start = starts[line - 1]
  if (start === undefined) return undefined
  const next = starts[line]
  return text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '')
}

/** Documents stand in the order of the text; several JSON objects may share a line. */
function documentsAt(documents: readonly Document[], line: number): readonly Document[] {
  let low = 0
  let high = documents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle]?.first ?? 0) <= line) low = middle + 1
    else high = middle
  }
  let from = low
  while (from > 0 && (documents[from - 1]?.last ?? 0) >= line) from -= 1
  return documents.slice(from, low)
}

function concealedOf(document: Document, table: LineTable | undefined): ConcealedText {
  document.concealed ??= concealedText(document.resources, table)
  return document.concealed
}
