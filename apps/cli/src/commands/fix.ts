import { isUtf8 } from 'node:buffer'
import { chmod, chown, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { Assessment, Finding } from '@seaworthy/engine/model/finding.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import type { Rendering } from '@seaworthy/sources/render/rendering.ts'
import { UsageError } from '../arguments.ts'
import { assessTarget, chosenChecks } from '../assess-target.ts'
import type { SourceLines } from '../evidence/source-lines.ts'
import { exitCodeOf } from '../exit-code.ts'
import { fixAll } from '../fix-all.ts'
import type { FixAllResult } from '../fix-all.ts'
import type { FixedFile } from '../fix-files.ts'
import { choiceOptions, targetOptions } from '../options.ts'
import { unifiedDiff } from '../unified-diff.ts'
import type { Command } from './index.ts'
import { printable } from './scan.ts'

const {
  cluster: _cluster,
  context: _context,
  kubeconfig: _kubeconfig,
  secrets: _secrets,
  ...fileOptions
} = targetOptions

export const fix: Command = {
  spec: {
    name: 'fix',
    summary: 'Edit manifests in place so that findings are gone',
    usage: 'PATH... [OPTIONS]',
    options: {
      'dry-run': { type: 'boolean', help: 'Print the diff and change nothing' },
      ...choiceOptions,
      ...fileOptions,
    },
    examples: [
      ['seaworthy fix deploy/ --dry-run', 'the edits as a diff'],
      ['seaworthy fix deploy/ --check privilege-escalation', 'one check only, in place; comments and layout stay'],
    ],
  },
  async run(args, terminal) {
    if (args.positionals.length === 0 || args.positionals.includes('-'))
      throw new UsageError('seaworthy fix wants paths of files or folders: seaworthy fix PATH...')
    const checks = chosenChecks(args)
    const renderings = new Map<string, Rendering>()
    const assess = (overrides: ReadonlyMap<string, string>) =>
      assessTarget(args, terminal, { checks, overrides, renderings })
    const result = await fixAll(assess, readOriginal)
    const { first: assessment } = result
    const dryRun = args.flag('dry-run')
    for (const file of result.files) {
      if (dryRun) await terminal.out(diffOf(file, result.lines, terminal.color))
      else await replace(file)
    }
    const { gone, left } = result.proposals
    if (gone.length + left.length > 0) {
      const { proposalReport } = await import('../propose-report.ts')
      await terminal.out(proposalReport(result.proposals, result.lines, terminal.color))
    }
    for (const { finding, why } of result.refused)
      terminal.err(printable(`Not fixed: ${placeOf(finding)} ${finding.check} ${finding.path}: ${why}\n`))
    terminal.err(summary(assessment, result, dryRun))
    return exitCodeOf(assessment.coverage.problems, false)
  },
}

function diffOf({ file, before, after }: FixedFile, lines: SourceLines, color: boolean): string {
  const conceals = (line: number): boolean => lines.conceals(file, line)
  return unifiedDiff(file, before, after, { color, conceals, concealsText: (text) => lines.concealsText(file, text) })
}

/** The file as it is, with its byte order mark; undefined where it is not UTF-8 (a UTF-16 file is judged, not edited). */
async function readOriginal(file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(file)
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined
  } catch (error) {
    throw new OperationError(
      'FILE_UNREADABLE',
      `Cannot read ${file} again: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      { cause: error },
    )
  }
}

/** Atomic, with the mode and owner of the file, through links. A file that changed since it was read is left alone. */
async function replace({ file, before, after }: FixedFile): Promise<void> {
  let part: string | undefined
  try {
    const target = await realpath(file)
    const { mode, uid, gid } = await stat(target)
    if ((await readFile(target, 'utf8')) !== before)
      throw new OperationError('FILE_CHANGED', `${file} changed while it was judged, so it was not edited; run again`)
    part = `${target}.${process.pid}.seaworthy-part`
    await writeFile(part, after, { mode: mode & 0o777, flag: 'wx' })
    await chmod(part, mode & 0o7777)
    // Only root may give files away; for others the file is their own already.
    await chown(part, uid, gid).catch(() => undefined)
    await rename(part, target)
  } catch (error) {
    if (part !== undefined) await rm(part, { force: true }).catch(() => undefined)
    if (error instanceof OperationError) throw error
    throw new OperationError(
      'OUTPUT_FAILED',
      `Cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      { cause: error },
    )
  }
}

function placeOf({ file = '', line }: Finding): string {
  return line === undefined ? file : `${file}:${line}`
}

function summary({ findings }: Assessment, result: FixAllResult, dryRun: boolean): string {
  const { files, refused } = result
  const proposed = result.proposals.gone.length
  const left = result.left - proposed
  const open = findings.filter(({ status, suppressed }) => status === 'fail' && suppressed === undefined).length
  const fixed = open - result.left
  return [
    `${fixed} of ${open} findings ${dryRun ? 'can be fixed' : 'fixed'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
    proposed > 0 ? `; for ${proposed} a change of chart or kustomization sources is proposed` : '',
    refused.length > 0 ? `; ${refused.length} refused` : '',
    left - refused.length > 0 ? `; ${left - refused.length} need a decision of yours (seaworthy scan tells them)` : '',
    files.length > 0 && dryRun ? '. Run without --dry-run to edit' : '',
    '\n',
  ].join('')
}
