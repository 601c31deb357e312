import { isDeepStrictEqual } from 'node:util'
import { indexDocuments } from '../index-documents.ts'
import { readDocument } from '../read-document.ts'

/** What main.go answers for one text. */
export interface GoAnswer {
  readonly documents: readonly { readonly json?: unknown; readonly error?: string; readonly strict?: string }[]
  readonly separator?: string
}

/**
 * How our reading of a text differs from Go's; undefined where it does not. Allowed: documents without content are not listed
 * here and null there; text that Go passes over after a document is a problem here; a key written twice (`strict` there, or
 * two keys equal only in JSON, which Go decides by chance) is refused here.
 */
export function difference(text: string, go: GoAnswer): string | undefined {
  const index = indexDocuments(text, 'case.yaml')
  const separator = index.problems.some(({ code }) => code === 'yaml-separator')
  if (separator !== (go.separator !== undefined)) return `Separator: ${separator} here, ${go.separator} in Go`
  const ours = index.documents
    .map((document) => readDocument(text, document, 'case.yaml'))
    .filter(
      ({ value, problems }) => (value ?? null) !== null || problems.some(({ code }) => code !== 'yaml-trailing-text'),
    )
  const theirs = go.documents.filter(({ json, strict }) => json !== null || strict !== undefined)
  // Go stops at a bad separator and loses the document before it.
  if (separator ? ours.length < theirs.length : ours.length !== theirs.length) {
    return `Documents: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} in Go`
  }
  for (const [at, { json, error, strict }] of theirs.entries()) {
    const { value, problems } = ours[at] ?? { value: undefined, problems: [] }
    const codes = problems.map(({ code }) => code)
    if (error !== undefined) {
      if (value !== undefined) return `Go refuses: ${error}; here ${JSON.stringify(value)}`
    } else if (value === undefined) {
      if (strict === undefined && !codes.includes('duplicate-key')) {
        return `Refused here: ${JSON.stringify(problems)}; in Go ${JSON.stringify(json)}`
      }
    } else if (strict !== undefined && !text.includes('<<')) return `Go refuses strictly: ${strict}`
    else if (!isDeepStrictEqual(plain(value), plain(json))) {
      return `Values: ${JSON.stringify(value)} here, ${JSON.stringify(json)} in Go`
    }
  }
  return undefined
}

/** The sign of zero is lost on the way through Go's answer for integers and kept for floats; nothing here depends on it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, child: unknown) => (Object.is(child, -0) ? 0 : child)))
}
