import { optionsOf } from './arguments.ts'
import type { CommandSpec, OptionSpec } from './arguments.ts'
import { commands } from './commands/index.ts'
import { version } from './version.ts'

export function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    `seaworthy ${version}: is what you build, ship and run on Kubernetes fit to sail, and what to fix first`,
    '',
    'Usage: seaworthy COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Try:',
    '  seaworthy scan .                      judge the manifests, charts and kustomizations of this folder',
    '  seaworthy scan --cluster              judge the cluster of the current kubectl context, read-only',
    '  seaworthy explain C-0057              what a check means; ids of other tools are understood',
    '  seaworthy fix deploy/ --dry-run       show the edits that would remove findings',
    '',
    'Exit codes: 0 clean, 1 findings at the gate (--fail-on), 2 usage or bad input, 3 the world failed, 4 internal error',
    '"seaworthy COMMAND --help" tells more of each command',
    '',
  ].join('\n')
}

export function commandHelp(spec: CommandSpec): string {
  const options = Object.entries(optionsOf(spec)).map(
    ([name, option]) => [optionLabel(name, option), option.help] as const,
  )
  const width = Math.min(30, Math.max(...options.map(([label]) => label.length)))
  return [
    `seaworthy ${spec.name}: ${spec.summary}`,
    '',
    `Usage: seaworthy ${spec.name} ${spec.usage}`.trimEnd(),
    '',
    'Options:',
    ...options.flatMap(([label, help]) => optionLines(label, help, width)),
    ...(spec.examples.length > 0 ? ['', 'Examples:'] : []),
    ...spec.examples.flatMap(([command, what]) => [`  ${command}`, `      ${what}`]),
    '',
  ].join('\n')
}

function optionLabel(name: string, { short, value, type, values }: OptionSpec): string {
  const shown = type === 'string' ? ` ${value ?? (values === undefined ? 'VALUE' : values.join('|'))}` : ''
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${shown}`
}

function optionLines(label: string, help: string, width: number): readonly string[] {
  const indent = ' '.repeat(width + 4)
  const lines = wrap(help, 96 - width)
  const [first = '', ...rest] = lines
  const head = label.length > width ? [`  ${label}`, `${indent}${first}`] : [`  ${label.padEnd(width)}  ${first}`]
  return [...head, ...rest.map((line) => `${indent}${line}`)]
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
