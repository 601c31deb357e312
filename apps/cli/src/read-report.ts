import { readFile } from 'node:fs/promises'
import type { Finding } from '@seaworthy/engine/model/finding.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import { UsageError } from './arguments.ts'

export interface Report {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** A JSON report of an earlier run. */
export async function readReport(file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new UsageError(`${file} does not exist; write it with "seaworthy scan -o json=${file}"`)
    throw new OperationError('REPORT_UNREADABLE', `Cannot read ${file}: ${error.code ?? error.message}`, {
      cause: error,
    })
  })
  const value = parsed(text)
  // The parser's own words would show a piece of a file that may be anything.
  if (value === undefined) throw new UsageError(`${file} is not JSON`)
  if (!isObject(value) || !Array.isArray(value['findings']))
    throw new UsageError(`${file} is no report of seaworthy: it has no list of findings`)
  if (value['schemaVersion'] !== '1') {
    throw new UsageError(
      `${file} has schemaVersion ${JSON.stringify(value['schemaVersion'])}, this seaworthy reads 1; use the seaworthy that wrote it, or scan again`,
    )
  }
  const findings = (value['findings'] as readonly unknown[]).filter(isFinding)
  if (findings.length !== value['findings'].length)
    throw new UsageError(`${file} holds findings without fingerprint, check, status and object`)
  return { file, findings }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function isFinding(value: unknown): value is Finding {
  return (
    isObject(value) &&
    ['fingerprint', 'check', 'status', 'severity', 'path', 'message'].every((key) => typeof value[key] === 'string') &&
    isObject(value['object'])
  )
}
