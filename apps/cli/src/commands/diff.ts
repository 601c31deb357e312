import type { Finding } from '@seaworthy/engine/model/finding.ts'
import { rank } from '@seaworthy/engine/model/severity.ts'
import { UsageError } from '../arguments.ts'
import { parseGate } from '../gate.ts'
import { readReport } from '../read-report.ts'
import type { Command } from './index.ts'
import { printable } from './scan.ts'

export const diff: Command = {
  spec: {
    name: 'diff',
    summary: 'Compare two reports: added, fixed and unchanged findings',
    usage: 'OLD.json NEW.json [OPTIONS]     reports of "seaworthy scan -o json=FILE"',
    options: {
      format: {
        type: 'string',
        short: 'f',
        value: 'FORMAT',
        values: ['table', 'json'],
        help: 'table (default) or json',
      },
      'fail-on': {
        type: 'string',
        multiple: true,
        value: 'SEVERITY[:COUNT]',
        help: 'Exit with 1 at COUNT (default 1) added findings of SEVERITY or worse',
      },
    },
    examples: [['seaworthy diff main.json branch.json --fail-on medium', 'what a branch brings']],
  },
  async run(args, terminal) {
    const [oldFile, newFile, ...more] = args.positionals
    if (oldFile === undefined || newFile === undefined || more.length > 0)
      throw new UsageError('seaworthy diff wants two JSON reports: seaworthy diff OLD.json NEW.json')
    const gates = parseGate(args.texts('fail-on'))
    const result = compare((await readReport(oldFile)).findings, (await readReport(newFile)).findings)
    await terminal.out(args.text('format') === 'json' ? `${JSON.stringify(result, null, 2)}\n` : table(result))
    const broken = gates.some(({ on, count }) => {
      const counted = result.added.filter(({ status, severity }) =>
        on === 'unknown' ? status === 'unknown' : status === 'fail' && rank(severity) >= rank(on),
      )
      return counted.length >= count
    })
    return broken ? 1 : 0
  },
}

export interface Difference {
  readonly added: readonly Finding[]
  readonly fixed: readonly Finding[]
  readonly unchanged: readonly Finding[]
}

/** By fingerprint, so that lines and files may move. Suppressed findings stand in neither report. */
export function compare(before: readonly Finding[], after: readonly Finding[]): Difference {
  const old = new Set(before.filter(counts).map(key))
  const now = new Set(after.filter(counts).map(key))
  return {
    added: after.filter((finding) => counts(finding) && !old.has(key(finding))),
    fixed: before.filter((finding) => counts(finding) && !now.has(key(finding))),
    unchanged: after.filter((finding) => counts(finding) && old.has(key(finding))),
  }
}

function counts({ status, suppressed }: Finding): boolean {
  return status !== 'pass' && suppressed === undefined
}

function key({ fingerprint, status }: Finding): string {
  return `${status} ${fingerprint}`
}

function table({ added, fixed, unchanged }: Difference): string {
  const lines = (sign: string, findings: readonly Finding[]): readonly string[] =>
    findings.map(({ severity, status, check, object, path, file, line }) => {
      const place = file === undefined ? '' : `  ${file}${line === undefined ? '' : `:${line}`}`
      const level = status === 'unknown' ? 'unknown' : severity
      return printable(
        `${sign} ${level.padEnd(8)}  ${check}  ${object.kind} ${object.namespace ? `${object.namespace}/` : ''}${object.name}  ${path}${place}`,
      )
    })
  return `${[...lines('+', added), ...lines('-', fixed), `${added.length} added, ${fixed.length} fixed, ${unchanged.length} unchanged`].join('\n')}\n`
}
