import type { Assessment, Finding } from '../../model/finding.ts'
import { controlNote } from '../control-results.ts'
import { coverageLines, judgedText } from '../coverage-lines.ts'
import { csv as field } from '../escape.ts'
import type { Format } from '../format.ts'
import { checksById } from '../groups.ts'
import { valueText } from '../place.ts'

/**
 * RFC 4180, one record a line, with a header. The first column says what a record is: `finding`, `control` or
 * `coverage`, so that a sheet that is filtered to findings still carries what was not judged.
 */
export const csv: Format = {
  id: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render(assessment) {
    const checks = checksById(assessment)
    const records: Partial<Record<Column, string | number>>[] = [
      ...assessment.findings.map((finding) => findingRecord(finding, checks)),
      ...controlRecords(assessment),
      { record: 'coverage', status: 'judged', message: judgedText(assessment) },
      ...coverageLines(assessment).map(({ kind, text }) => ({ record: 'coverage', status: kind, message: text })),
    ]
    const lines = records.map((record) => columns.map((column) => fieldOf(record[column])).join(','))
    return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
  },
}

const columns = [
  'record',
  'status',
  'severity',
  'confidence',
  'tier',
  'check',
  'title',
  'apiVersion',
  'kind',
  'namespace',
  'name',
  'path',
  'value',
  'message',
  'remedy',
  'file',
  'line',
  'column',
  'sourceFile',
  'sourceLine',
  'suppressedBy',
  'suppressedBecause',
  'suppressedUntil',
  'fingerprint',
] as const
type Column = (typeof columns)[number]

// Numbers are ours and never a formula; everything else is text.
function fieldOf(value: string | number | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? String(value) : field(value)
}

function findingRecord(
  finding: Finding,
  checks: ReturnType<typeof checksById>,
): Partial<Record<Column, string | number>> {
  const { object, source, suppressed } = finding
  const check = checks.get(finding.check)
  return {
    record: 'finding',
    status: suppressed === undefined ? finding.status : 'suppressed',
    severity: finding.severity,
    confidence: finding.confidence,
    tier: finding.tier,
    check: finding.check,
    title: check?.title ?? '',
    apiVersion: object.apiVersion,
    kind: object.kind,
    namespace: object.namespace,
    name: object.name,
    path: finding.path,
    value: valueText(finding),
    message: finding.message,
    remedy: check?.remedy ?? '',
    file: finding.file ?? '',
    ...(finding.line === undefined ? {} : { line: finding.line }),
    ...(finding.column === undefined ? {} : { column: finding.column }),
    ...(source === undefined ? {} : { sourceFile: source.file, sourceLine: source.line }),
    ...(suppressed === undefined ? {} : { suppressedBy: suppressed.by, suppressedBecause: suppressed.reason }),
    suppressedUntil: suppressed?.expires ?? '',
    fingerprint: finding.fingerprint,
  }
}

function controlRecords({ controls }: Assessment): Partial<Record<Column, string | number>>[] {
  return controls.map((result) => {
    const { framework, control, title, status, checks } = result
    return {
      record: 'control',
      status,
      check: checks.join(' '),
      title: `${framework} ${control}: ${title}`,
      message: controlNote(result),
    }
  })
}
