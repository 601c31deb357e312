import { editDocument } from '@seaworthy/engine/formats/yaml/edit/edit-document.ts'
import type { Finding } from '@seaworthy/engine/model/finding.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import type { Origin, Resource } from '@seaworthy/engine/model/resource.ts'
import type { Gathered } from './evidence/gathered.ts'
import type { RenderedFinding } from './propose-search.ts'

export interface FixedFile {
  readonly file: string
  readonly before: string
  readonly after: string
}

export interface FixResult {
  readonly files: readonly FixedFile[]
  readonly fixed: number
  readonly refused: readonly { readonly finding: Finding; readonly why: string }[]
  /** On objects that a renderer made: their text is not edited, their sources are proposed a change. */
  readonly rendered: readonly RenderedFinding[]
}

/**
 * Edits per file and document. Text of rendered manifests is not edited: those findings are given back. `readText`
 * gives a file as it is on disk, with its byte order mark; undefined where it is not UTF-8.
 */
export async function fixFiles(
  findings: readonly Finding[],
  gathered: Pick<Gathered, 'resources'>,
  readText: (file: string) => Promise<string | undefined>,
): Promise<FixResult> {
  const refused: Refused[] = []
  const rendered: RenderedFinding[] = []
  const byFile = new Map<string, DocumentFixes[]>()
  for (const document of groupByDocument(findings, gathered.resources, refused)) {
    if (document.origin.renderedFrom !== undefined || document.rendered) {
      rendered.push(...document.findings)
      continue
    }
    const { file } = document.origin.source
    const own = byFile.get(file)
    if (own === undefined) byFile.set(file, [document])
    else own.push(document)
  }
  const files: FixedFile[] = []
  let fixed = 0
  for (const [file, documents] of byFile) {
    const before = await readText(file)
    const text = documents[0]?.origin.source.text ?? ''
    if (before === undefined || stripBom(before) !== text) {
      const why = before === undefined ? 'The file is not UTF-8' : 'The file changed while it was judged; run again'
      refused.push(...documents.flatMap((document) => document.findings.map(({ finding }) => ({ finding, why }))))
      continue
    }
    const edited = documents
      .toSorted((a, b) => a.origin.start - b.origin.start)
      .map((document) => ({ ...document.origin, ...fixDocument(text, document) }))
    refused.push(...edited.flatMap((one) => one.refused))
    fixed += edited.reduce((sum, one) => sum + one.fixed, 0)
    const after = before.slice(0, before.length - text.length) + spliced(text, edited)
    if (after !== before) files.push({ file, before, after })
  }
  return { files, fixed, refused, rendered }
}

interface Refused {
  readonly finding: Finding
  readonly why: string
}

interface DocumentFixes {
  readonly origin: Origin
  readonly rendered: boolean
  readonly findings: RenderedFinding[]
}

interface FixedDocument {
  readonly after: string
  readonly fixed: number
  readonly refused: readonly Refused[]
}

/** All edits of a finding are made, or none of them: half a remedy may be worse than the fault. */
function fixDocument(text: string, { origin, findings }: DocumentFixes): FixedDocument {
  const before = text.slice(origin.start, origin.end)
  const refused: Refused[] = []
  let left = findings
  for (;;) {
    const result = editDocument(
      before,
      left.flatMap(({ edits }) => edits),
    )
    const reasons = new Map(result.refused.map(({ edit, why }) => [JSON.stringify(edit), why]))
    const failed = left.flatMap(({ finding, edits }) => {
      const why = edits.map((edit) => reasons.get(JSON.stringify(edit))).find((reason) => reason !== undefined)
      return why === undefined ? [] : [{ finding, why }]
    })
    const isHalf = left.some(({ finding, edits }) => edits.length > 1 && failed.some((one) => one.finding === finding))
    refused.push(...failed)
    const gone = new Set(failed.map(({ finding }) => finding))
    left = left.filter(({ finding }) => !gone.has(finding))
    if (!isHalf) return { after: result.text, fixed: left.length, refused }
  }
}

/** Pieces are joined once: cutting the whole text for each of 50,000 documents would be quadratic. */
function spliced(text: string, edited: readonly { start: number; end: number; after: string }[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, after } of edited) {
    pieces.push(text.slice(at, start), after)
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}

function groupByDocument(
  findings: readonly Finding[],
  resources: readonly Resource[],
  refused: Refused[],
): readonly DocumentFixes[] {
  const find = finder(resources)
  const documents = new Map<string, DocumentFixes>()
  for (const finding of findings) {
    const found = find(finding)
    if (typeof found === 'string') {
      refused.push({ finding, why: found })
      continue
    }
    const given = finding.fix?.edits ?? []
    if (given.some((edit) => edit.op !== 'remove' && holdsRedacted(edit.value))) {
      refused.push({ finding, why: 'The edit would move a credential; do it by hand' })
      continue
    }
    const edits = given.map((edit) => ({ ...edit, path: [...found.origin.item, ...edit.path] }))
    const { origin, resource } = found
    const place = `${origin.source.file}\n${origin.start}`
    const own = documents.get(place)
    if (own !== undefined) own.findings.push({ finding, edits, resource })
    else
      documents.set(place, { origin, rendered: finding.source !== undefined, findings: [{ finding, edits, resource }] })
  }
  return [...documents.values()]
}

interface Found {
  readonly resource: Resource
  readonly origin: Origin
}

/** The object that a finding names and its origin, or why there is none. The same object may stand twice in a file. */
function finder(resources: readonly Resource[]): (finding: Finding) => Found | string {
  const key = (file: string, { apiVersion, kind, name }: Pick<Resource, 'apiVersion' | 'kind' | 'name'>): string =>
    [file, apiVersion, kind, name].join('\n')
  const byKey = new Map<string, Resource[]>()
  for (const resource of resources) {
    if (resource.origin === undefined) continue
    const name = key(resource.origin.source.file, resource)
    const own = byKey.get(name)
    if (own === undefined) byKey.set(name, [resource])
    else own.push(resource)
  }
  return ({ object, file = '', line = 1 }) => {
    const named = byKey.get(key(file, object)) ?? []
    const own = named.filter(({ namespace }) => namespace === object.namespace)
    const found = (own.length > 0 ? own : named.filter(({ namespace }) => namespace === '')).flatMap((resource) =>
      resource.origin === undefined ? [] : [{ resource, origin: resource.origin }],
    )
    const nearest = found.findLast(({ origin }) => origin.line <= line)
    if (nearest === undefined) return 'The finding names no place in a file'
    const isTwice =
      found.filter(({ origin }) => origin.start === nearest.origin.start && origin.source === nearest.origin.source)
        .length > 1
    return isTwice ? 'The document holds this object twice' : nearest
  }
}

function holdsRedacted(value: Json | undefined): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some(holdsRedacted)
  if (!isObject(value)) return false
  return value['redacted'] === true || Object.values(value).some(holdsRedacted)
}

function stripBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
