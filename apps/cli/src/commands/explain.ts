import { checkInfo, allChecks } from '@seaworthy/engine/assess/assess.ts'
import { checksNamed, rowsWaitingFor } from '@seaworthy/engine/assess/aliases.ts'
import type { CheckInfo } from '@seaworthy/engine/model/finding.ts'
import { UsageError, didYouMean, withHelp } from '../arguments.ts'
import { controlsOf } from '../frameworks.ts'
import type { Command } from './index.ts'

export const explain: Command = {
  spec: {
    name: 'explain',
    summary: 'What a check means, by its id or the id of another tool',
    usage:
      'ID [OPTIONS]     ID: privileged-container, C-0057, KSV-0017, CKV_K8S_16, polaris:runAsPrivileged, cis:5.2.2, …',
    options: {
      format: { type: 'string', short: 'f', value: 'FORMAT', values: ['text', 'json'], help: 'text (default) or json' },
    },
    examples: [['seaworthy explain C-0057', 'the check that equals a control of another tool']],
  },
  async run(args, terminal) {
    const [id, ...more] = args.positionals
    if (id === undefined || more.length > 0)
      throw new UsageError('seaworthy explain wants one id. See "seaworthy checks"')
    const found = checksNamed(id)
      .map((name) => allChecks().find((check) => check.id === name))
      .filter((check) => check !== undefined)
    const rows = rowsWaitingFor(id)
    if (found.length === 0 && rows.length > 0) {
      await terminal.out(
        args.text('format') === 'json'
          ? `${JSON.stringify(
              rows.map((row) => ({ ...row, status: 'waiting' })),
              null,
              2,
            )}\n`
          : rows.map(waitingText).join('\n'),
      )
      return 0
    }
    if (found.length === 0) {
      const known = allChecks().flatMap((check) => [check.id, ...checkInfo(check).aliases])
      const message = `No check has the id or alias ${JSON.stringify(id)}${didYouMean(id, known)}`
      throw new UsageError(withHelp(message, 'See "seaworthy checks"'))
    }
    const infos = found.map(checkInfo)
    if (args.text('format') === 'json') {
      await terminal.out(
        `${JSON.stringify(
          infos.map((info) => ({ ...info, frameworks: controlsOf(info.id) })),
          null,
          2,
        )}\n`,
      )
      return 0
    }
    const heading = infos.length > 1 ? [`${id} stands for ${infos.length} checks`, ''] : []
    await terminal.out(
      [...heading, ...infos.flatMap((info) => explanation(info, terminal.color, terminal.width))].join('\n'),
    )
    return 0
  },
}

function waitingText({ row, title, why, aliases }: ReturnType<typeof rowsWaitingFor>[number]): string {
  return `${title}  ${row}\n  No check answers it yet: it ${why}.\n  Also known as ${aliases.join(', ')}\n`
}

function explanation(info: CheckInfo, color: boolean, width: number): readonly string[] {
  const bold = (text: string): string => (color ? `\u001B[1m${text}\u001B[0m` : text)
  const part = (title: string, text: string): readonly string[] => [
    bold(title),
    ...wrap(text, Math.min(width, 100) - 2).map((line) => `  ${line}`),
    '',
  ]
  const list = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [bold(title), ...items.map((item) => `  ${item}`), '']
  return [
    `${bold(info.title)}  ${info.id}`,
    `${info.severity} severity, ${info.confidence}, tier ${info.tier}, area ${info.area}${info.fixable ? ', seaworthy fix mends it' : ''}`,
    '',
    ...part('Why', `${info.why}.`),
    ...part('Attack', info.attack.endsWith('.') ? info.attack : `${info.attack}.`),
    ...part('What to do', `${info.remedy}.`),
    ...list(
      'Source',
      info.sources.map(({ title, url }) => (url === undefined ? title : `${title}, ${url}`)),
    ),
    ...list('Looks at', info.reads),
    ...list('As CEL', info.expression === undefined ? [] : [info.expression]),
    ...(info.aliases.length === 0 ? [] : part('Also known as', info.aliases.join(', '))),
    ...(controlsOf(info.id).length === 0 ? [] : part('Controls', controlsOf(info.id).join(', '))),
  ]
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
