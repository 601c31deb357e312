import type { Problem } from '../../model/problem.ts'
import { lineAndColumn } from './line-table.ts'
import type { LineTable } from './line-table.ts'

export type FaultCode =
  | 'yaml-syntax'
  | 'yaml-alias'
  | 'yaml-value'
  | 'duplicate-key'
  | 'yaml-limit'
  | 'yaml-trailing-text'

/** Why a text is not what Kubernetes can read. Thrown inside the reader only; its entry points turn it into a problem. */
export class YamlFault extends Error {
  readonly code: FaultCode
  readonly offset: number
  readonly wanted: string | undefined

  constructor(code: FaultCode, offset: number, message: string, wanted?: string) {
    super(message)
    this.code = code
    this.offset = offset
    this.wanted = wanted
  }
}

/** `lines` spares the count from the start of the text where many documents of one text are wrong. */
export function problemOf(fault: YamlFault, text: string, file: string, lines?: LineTable): Problem {
  const place = lines === undefined ? lineAndColumn(text, fault.offset) : lines.at(fault.offset)
  const at = { file, ...place }
  const problem = { code: fault.code, at, message: fault.message, cause: 'input' as const }
  return fault.wanted === undefined ? problem : { ...problem, wanted: fault.wanted }
}
