import { editDocument } from '@seaworthy/engine/formats/yaml/edit/edit-document.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Finding } from '@seaworthy/engine/model/finding.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'
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

/** Edits per file and document. Text of rendered manifests is not edited: their source is proposed a change. */
export async function fixFiles(
  findings: readonly Finding[],
  gathered: Gathered,
  readText: (file: string) => Promise<string>,
): Promise<FixResult> {
  const byDocument = groupByDocument(findings, gathered.resources)
  const refused: { finding: Finding; why: string }[] = []
  const proposals: string[] = []
  const byFile = new Map<string, DocumentFixes[]>()
  for (const document of byDocument) {
    if (document.resource.origin?.renderedFrom !== undefined || document.rendered) {
      proposals.push(...document.findings.map(proposal))
      continue
    }
    const { file } = document.resource.origin?.source ?? { file: '' }
    const own = byFile.get(file)
    if (own === undefined) byFile.set(file, [document])
    else own.push(document)
  }
  const files: FixedFile[] = []
  let fixed = 0
  for (const [file, documents] of byFile) {
    const before = await readText(file)
    let after = stripBom(before)
    const bom = before.slice(0, before.length - after.length)
    for (const document of documents.toSorted((a, b) => b.start - a.start)) {
      const text = after.slice(document.start, document.end)
      const result = editDocument(
        text,
        document.findings.flatMap(({ edits }) => edits),
      )
      after = after.slice(0, document.start) + result.text + after.slice(document.end)
      for (const { finding, edits } of document.findings) {
        const why = result.refused.find((one) =>
          edits.some((edit) => JSON.stringify(edit) === JSON.stringify(one.edit)),
        )?.why
        if (why === undefined) fixed += 1
        else refused.push({ finding, why })
      }
    }
    if (bom + after !== before) files.push({ file, before, after: bom + after })
  }
  const hint =
    proposals.length === 0 ? '' : `Rendered manifests are not edited; change their sources:\n${proposals.join('')}`
  return { files, fixed, refused, proposals: hint }
}

interface DocumentFixes {
  readonly resource: Resource
  readonly start: number
  readonly end: number
  readonly rendered: boolean
  readonly findings: { readonly finding: Finding; readonly edits: readonly Edit[] }[]
}

function groupByDocument(findings: readonly Finding[], resources: readonly Resource[]): readonly DocumentFixes[] {
  const key = (file: string, kind: string, namespace: string, name: string, apiVersion: string): string =>
    [file, apiVersion, kind, namespace, name].join('\n')
  const byKey = new Map<string, Resource>()
  for (const resource of resources) {
    const { origin, kind, namespace, name, apiVersion } = resource
    if (origin === undefined) continue
    for (const resolved of new Set([namespace, '']))
      byKey.set(key(origin.source.file, kind, resolved, name, apiVersion), resource)
  }
  const documents = new Map<string, DocumentFixes>()
  for (const finding of findings) {
    const { object, file = '' } = finding
    const resource =
      byKey.get(key(file, object.kind, object.namespace, object.name, object.apiVersion)) ??
      byKey.get(key(file, object.kind, '', object.name, object.apiVersion))
    const origin = resource?.origin
    if (resource === undefined || origin === undefined) continue
    const edits = (finding.fix?.edits ?? []).map((edit) => ({ ...edit, path: [...origin.item, ...edit.path] }))
    const place = `${file}\n${origin.start}`
    const own = documents.get(place)
    if (own !== undefined) own.findings.push({ finding, edits })
    else
      documents.set(place, {
        resource,
        start: origin.start,
        end: origin.end,
        rendered: finding.source !== undefined,
        findings: [{ finding, edits }],
      })
  }
  return [...documents.values()]
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
