import { checkInfo } from '@seaworthy/engine/assess/assess.ts'
import type { CheckInfo } from '@seaworthy/engine/model/finding.ts'
import { severities, tiers } from '@seaworthy/engine/model/severity.ts'
import { chosenChecks } from '../assess-target.ts'
import { controlsOf } from '../frameworks.ts'
import { choiceOptions } from '../options.ts'
import type { Command } from './index.ts'

export const checks: Command = {
  spec: {
    name: 'checks',
    summary: 'List and filter the checks',
    usage: '[WORD...] [OPTIONS]     WORD: only checks whose id, title or alias holds it',
    options: {
      ...choiceOptions,
      severity: {
        type: 'string',
        multiple: true,
        value: 'SEVERITY',
        values: severities,
        help: 'Only checks of this severity',
      },
      fixable: { type: 'boolean', help: 'Only checks that seaworthy fix mends' },
      format: {
        type: 'string',
        short: 'f',
        value: 'FORMAT',
        values: ['table', 'json'],
        help: 'table (default) or json',
      },
    },
    examples: [
      ['seaworthy checks secret --fixable', 'checks about secrets that can be mended'],
      ['seaworthy checks --format json', 'all of them, for programs'],
    ],
  },
  async run(args, terminal) {
    const words = args.positionals.map((word) => word.toLowerCase())
    const wanted = args.texts('severity').flatMap((text) => text.split(','))
    const infos = chosenChecks(args, tiers)
      .map(checkInfo)
      .filter(
        ({ severity, fixable }) =>
          (wanted.length === 0 || wanted.includes(severity)) && (fixable || !args.flag('fixable')),
      )
      .filter((info) =>
        words.every((word) => [info.id, info.title, ...info.aliases].some((text) => text.toLowerCase().includes(word))),
      )
    if (args.text('format') === 'json') await terminal.out(`${JSON.stringify(infos.map(listed), null, 2)}\n`)
    else await terminal.out(table(infos))
    return 0
  },
}

function listed(info: CheckInfo) {
  const { id, title, severity, confidence, tier, area, aliases, fixable } = info
  return { id, title, severity, confidence, tier, area, aliases, frameworks: controlsOf(id), fixable }
}

function table(infos: readonly CheckInfo[]): string {
  if (infos.length === 0) return 'No check is like that\n'
  const width = Math.max(...infos.map(({ id }) => id.length))
  const lines = infos.map(
    ({ id, severity, tier, title, fixable }) =>
      `${id.padEnd(width)}  ${severity.padEnd(8)}  ${tier.padEnd(11)}  ${fixable ? 'fix' : '   '}  ${title}`,
  )
  return `${lines.join('\n')}\n\n${infos.length} checks. "seaworthy explain ID" tells more of each\n`
}
