import type { SourcePlace } from '@seaworthy/engine/model/finding.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import { traceToSource } from '@seaworthy/sources/render/trace-to-source.ts'

export type TraceLine = (document: RenderedDocument, line: number) => SourcePlace | undefined

/** The template, base, patch or values file behind a line of a rendered document. */
export function traceLine(document: RenderedDocument, line: number): SourcePlace | undefined {
  if (document.source === undefined) return undefined
  const {
    values,
    line: sourceLine,
    column,
    approximate,
  } = traceToSource(document, document.source, line, document.values)
  if (values !== undefined) return { file: values.file, line: values.line, column: values.column }
  return { file: document.source.file, line: sourceLine, column, ...(approximate && { approximate }) }
}
