import { writeFile } from 'node:fs/promises'
import type { Framework } from '@seaworthy/engine/compliance/evaluate.ts'
import type { Check } from '@seaworthy/engine/model/check.ts'
import type { Assessment } from '@seaworthy/engine/model/finding.ts'
import { formats } from '@seaworthy/engine/report/formats.ts'
import type { Format } from '@seaworthy/engine/report/format.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import { UsageError, didYouMean } from '../arguments.ts'
import type { Parsed } from '../arguments.ts'
import { assessTarget, chosenChecks } from '../assess-target.ts'
import type { Gathered } from '../evidence/gathered.ts'
import { exitCodeOf } from '../exit-code.ts'
import { parseGate, isBroken } from '../gate.ts'
import { choiceOptions, targetOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './index.ts'

const formatIds = formats.map(({ id }) => id)

export const scan: Command = {
  spec: {
    name: 'scan',
    summary: 'Judge manifests, charts, kustomizations, a snapshot or a live cluster',
    usage:
      '[PATH...] [OPTIONS]     PATH: file, folder, glob, chart.tgz, snapshot.json.zst, - for standard input; default .',
    options: {
      format: {
        type: 'string',
        short: 'f',
        value: 'FORMAT',
        values: formatIds,
        help: `Format on standard output: ${formatIds.join(', ')} (default table)`,
      },
      output: {
        type: 'string',
        short: 'o',
        multiple: true,
        value: '[FORMAT=]FILE',
        help: "Also write a report to a file; the format by name or by the file's ending; may be given several times",
      },
      'fail-on': {
        type: 'string',
        multiple: true,
        value: 'SEVERITY[:COUNT]',
        help: 'Exit with 1 at COUNT (default 1) findings of SEVERITY or worse; "unknown" counts what could not be judged',
      },
      baseline: {
        type: 'string',
        value: 'FILE',
        help: 'A JSON report: findings that it holds are suppressed, only new ones count',
      },
      framework: {
        type: 'string',
        multiple: true,
        value: 'ID',
        help: 'Report by control of a framework, with its checks of every tier: nsa, cis, pss, mitre, owasp, ms-threat-matrix, or all',
      },
      show: { type: 'string', value: 'WHAT', values: ['passed'], help: 'Also list what passed' },
      verbose: { type: 'boolean', short: 'v', help: 'All places instead of the first few' },
      quiet: {
        type: 'boolean',
        short: 'q',
        help: 'Print nothing on standard output; reports by -o and the exit code only',
      },
      'report-api': {
        type: 'string',
        value: 'API',
        values: ['openreports', 'policyreport'],
        help: 'Objects that the openreports format writes (default openreports.io/v1alpha1)',
      },
      ...choiceOptions,
      ...targetOptions,
    },
    examples: [
      ['seaworthy scan deploy/', 'security findings of all manifests, charts and kustomizations of a folder'],
      ['seaworthy scan --cluster --tier all -o report.html', 'everything about the current cluster, as a page'],
      ['seaworthy scan . --fail-on high -f sarif -o sarif=seaworthy.sarif', 'a gate in CI'],
      ['helm template . | seaworthy scan -', 'standard input'],
    ],
  },
  async run(args, terminal) {
    const gate = parseGate(args.texts('fail-on'))
    const outputs = args.texts('output').map(parseOutput)
    const { checks, frameworks } = await chosen(args)
    const baseline = await readBaseline(args.text('baseline'))
    const { assessment, gathered } = await assessTarget(args, terminal, {
      checks,
      frameworks,
      showPassed: args.text('show') === 'passed',
      ...(baseline && { baseline }),
    })
    for (const { format, file } of outputs)
      await write(file, rendered(format, assessment, gathered, args, { color: false, width: 100 }))
    if (!args.flag('quiet')) {
      const format = formats.find(({ id }) => id === (args.text('format') ?? 'table'))
      if (format !== undefined)
        for (const piece of rendered(format, assessment, gathered, args, terminal)) await terminal.out(piece)
    }
    tellProblems(assessment, args, terminal)
    return exitCodeOf(assessment.coverage.problems, isBroken(gate, assessment))
  },
}

/** The data of frameworks is loaded only where one is asked for. */
async function chosen(
  args: Parsed,
): Promise<{ readonly checks: readonly Check[]; readonly frameworks: readonly Framework[] }> {
  const given = args.texts('framework')
  if (given.length === 0) return { checks: chosenChecks(args), frameworks: [] }
  const { checksFor, chooseFrameworks } = await import('../frameworks.ts')
  const frameworks = chooseFrameworks(given)
  return { checks: checksFor(frameworks, args), frameworks }
}

/** The report in pieces, as a large one is longer than a string can be. */
function* rendered(
  format: Format,
  assessment: Assessment,
  gathered: Gathered,
  args: Parsed,
  { color, width }: Pick<Terminal, 'color' | 'width'>,
): Generator<string> {
  if (format.pieces !== undefined) {
    yield* format.pieces(assessment)
    return
  }
  const reportApi = args.text('report-api') === 'policyreport' ? ('policyreport' as const) : ('openreports' as const)
  try {
    yield format.render(assessment, {
      color,
      width,
      sourceLine: gathered.lines.line,
      verbose: args.flag('verbose'),
      reportApi,
    })
  } catch (error) {
    if (!(error instanceof RangeError) || error.message !== 'Invalid string length') throw error
    throw new OperationError(
      'REPORT_TOO_LONG',
      `The ${format.id} report of ${assessment.findings.length} findings is longer than a text can be; choose fewer checks or namespaces, or --format json`,
    )
  }
}

/** The table tells the problems itself; other formats go to programs, so a person hears of them here. */
function tellProblems({ coverage }: Assessment, args: Parsed, terminal: Terminal): void {
  if (!args.flag('quiet') && (args.text('format') ?? 'table') === 'table') return
  const shown = coverage.problems.slice(0, 20)
  for (const { at, message, wanted } of shown) {
    const place = [at.file, at.line, at.column].filter((part) => part !== undefined && part !== '').join(':')
    terminal.err(printable(`${place}: ${message}${wanted === undefined ? '' : `; wanted: ${wanted}`}\n`))
  }
  if (coverage.problems.length > shown.length)
    terminal.err(`… and ${coverage.problems.length - shown.length} more problems\n`)
}

/** File names and messages come from input: no control character of theirs may reach a terminal. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
}

interface Output {
  readonly format: Format
  readonly file: string
}

function parseOutput(text: string): Output {
  const equals = text.indexOf('=')
  const named = equals > 0 ? formats.find(({ id }) => id === text.slice(0, equals)) : undefined
  if (named !== undefined) return { format: named, file: text.slice(equals + 1) }
  const lower = text.toLowerCase()
  const byEnding = formats.find(({ id, extension }) => lower.endsWith(`.${id}`) || lower.endsWith(`.${extension}`))
  if (byEnding !== undefined) return { format: byEnding, file: text }
  const word = equals > 0 ? text.slice(0, equals) : text
  throw new UsageError(
    `-o wants FORMAT=FILE or a file with the ending of a format, not ${JSON.stringify(text)}${didYouMean(word, formatIds)}. Formats: ${formatIds.join(', ')}`,
  )
}

async function write(file: string, pieces: Iterable<string>): Promise<void> {
  await writeFile(file, pieces).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof OperationError) throw error
    throw new OperationError('OUTPUT_FAILED', `Cannot write ${file}: ${error.code ?? error.message}`, { cause: error })
  })
}

async function readBaseline(file: string | undefined): Promise<ReadonlySet<string> | undefined> {
  if (file === undefined) return undefined
  const { readReport } = await import('../read-report.ts')
  const report = await readReport(file)
  return new Set(report.findings.filter(({ status }) => status === 'fail').map(({ fingerprint }) => fingerprint))
}
