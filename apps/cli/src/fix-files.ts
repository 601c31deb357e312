import { editDocument } from '@seaworthy/engine/formats/yaml/edit/edit-document.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Finding } from '@seaworthy/engine/model/finding.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import type { Origin, Resource } from '@seaworthy/engine/model/resource.ts'
import type { Gathered } from './evidence/gathered.ts'

export interface FixedFile {
  readonly file: string
  readonly before: string
  readonly after: string
}

export interface FixResult {
  readonly files: readonly FixedFile[]
  readonly fixed: number
  readonly refused: readonly { readonly finding: Finding; readonly why: string }[]
  /** For charts and overlays: what to change in values or templates, as text for a person. */
  readonly proposals: string
}

/**
 * Edits per file and document. Text of rendered manifests is not edited: their source is proposed a change. `readText`
 * gives a file as it is on disk, with its byte order mark; undefined where it is not UTF-8.
 */
export async function fixFiles(
  findings: readonly Finding[],
  gathered: Pick<Gathered, 'resources'>,
  readText: (file: string) => Promise<string | undefined>,
): Promise<FixResult> {
  const refused: Refused[] = []
  const proposals: string[] = []
  const byFile = new Map<string, DocumentFixes[]>()
  for (const document of groupByDocument(findings, gathered.resources, refused)) {
    if (document.origin.renderedFrom !== undefined || document.rendered) {
      proposals.push(...document.findings.map(proposal))
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
  const hint =
    proposals.length === 0 ? '' : `Rendered manifests are not edited; change their sources:\n${proposals.join('')}`
  return { files, fixed, refused, proposals: hint }
}

interface Refused {
  readonly finding: Finding
  readonly why: string
}

interface DocumentFixes {
  readonly origin: Origin
  readonly rendered: boolean
  readonly findings: { readonly finding: Finding; readonly edits: readonly Edit[] }[]
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
    const edits = given.map((edit) => ({ ...edit, path: [...found.item, ...edit.path] }))
    const place = `${found.source.file}\n${found.start}`
    const own = documents.get(place)
    if (own !== undefined) own.findings.push({ finding, edits })
    else documents.set(place, { origin: found, rendered: finding.source !== undefined, findings: [{ finding, edits }] })
  }
  return [...documents.values()]
}

/** The origin of the object that a finding names, or why there is none. The same object may stand twice in a file. */
function finder(resources: readonly Resource[]): (finding: Finding) => Origin | string {
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
    const origins = (own.length > 0 ? own : named.filter(({ namespace }) => namespace === '')).flatMap(
      ({ origin }) => origin ?? [],
    )
    const nearest = origins.findLast((origin) => origin.line <= line)
    if (nearest === undefined) return 'The finding names no place in a file'
    const isTwice =
      origins.filter(({ start, source }) => start === nearest.start && source === nearest.source).length > 1
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

function proposal({ finding, edits }: DocumentFixes['findings'][number]): string {
  const { source, file = '', line = 1, check, object, path } = finding
  const place =
    source === undefined
      ? `${file}:${line}`
      : `${source.file}:${source.line}${source.approximate === true ? ' (approximate)' : ''}`
  const change = edits
    .map((edit) =>
      edit.op === 'remove' ? 'remove it' : `${edit.op === 'append' ? 'add' : 'set'} ${JSON.stringify(edit.value)}`,
    )
    .join(', ')
  return `  ${place}  ${object.kind} ${object.name}  ${path}: ${change}  (${check})\n`
}
