import type { SourcePlace } from '@seaworthy/engine/model/finding.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import { traceDocument } from '@seaworthy/sources/render/trace-document.ts'

export type TraceLine = (document: RenderedDocument, line: number) => SourcePlace | undefined

/** The values file, patch, template or base behind a line of a rendered document. */
export function traceLine(document: RenderedDocument, line: number): SourcePlace | undefined {
  const found = traceDocument(document, line)
  if (found === undefined) return undefined
  const { values, file, line: sourceLine, column, approximate } = found
  if (values !== undefined) return { file: values.file, line: values.line, column: values.column }
  return { file, line: sourceLine, column, ...(approximate && { approximate }) }
}
