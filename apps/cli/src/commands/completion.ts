import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { severities } from '@seaworthy/engine/model/severity.ts'
import { UsageError, optionsOf } from '../arguments.ts'
import type { CommandSpec, OptionSpec } from '../arguments.ts'
import { commands } from './index.ts'
import type { Command } from './index.ts'

const shells = ['bash', 'zsh', 'fish'] as const

export const completion: Command = {
  spec: {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    usage: 'bash|zsh|fish',
    options: {},
    examples: [
      ['source <(seaworthy completion bash)', 'for this shell; put it in ~/.bashrc for all'],
      ['seaworthy completion zsh > "${fpath[1]}/_seaworthy"', 'for zsh'],
      ['seaworthy completion fish > ~/.config/fish/completions/seaworthy.fish', 'for fish'],
    ],
  },
  async run(args, terminal) {
    const [given, ...more] = args.positionals
    const shell = shells.find((name) => name === given)
    if (shell === undefined || more.length > 0) {
      const seen = given === undefined ? '' : `, not ${JSON.stringify(args.positionals.join(' '))}`
      throw new UsageError(`seaworthy completion wants bash, zsh or fish${seen}`)
    }
    const specs = await Promise.all(commands.map(async ({ load }) => (await load()).spec))
    await terminal.out({ bash, zsh, fish }[shell](specs))
    return 0
  },
}

/** The words that an option takes; undefined: any text, so a file may be meant. */
function wordsOf(name: string, { values }: OptionSpec): readonly string[] | undefined {
  if (values !== undefined) return values
  if (name === 'check' || name === 'skip-check') return checkIds()
  return name === 'fail-on' ? [...severities, 'unknown'] : undefined
}

/** The words that a command takes without an option; undefined: files. */
function operandsOf(command: string): readonly string[] | undefined {
  if (command === 'explain') return checkIds()
  return command === 'completion' ? shells : undefined
}

function checkIds(): readonly string[] {
  return allChecks().map(({ id }) => id)
}

/** Long lists of words stand once in a script. */
const idsVariable = '$_seaworthy_ids'

function listed(words: readonly string[]): string {
  return words.length > 20 ? idsVariable : words.join(' ')
}

function bash(specs: readonly CommandSpec[]): string {
  const options = specs.map((spec) => {
    const names = Object.keys(optionsOf(spec)).map((name) => `--${name}`)
    return `    ${spec.name}) words="${names.join(' ')}" ;;`
  })
  const values = specs.flatMap((spec) =>
    Object.entries(optionsOf(spec)).flatMap(([name, option]) => {
      const words = wordsOf(name, option)
      const short = option.short === undefined ? '' : `|${spec.name}:-${option.short}`
      return words === undefined ? [] : [`    ${spec.name}:--${name}${short}) words="${listed(words)}" ;;`]
    }),
  )
  const operands = specs.flatMap(({ name }) => {
    const words = operandsOf(name)
    return words === undefined ? [] : [`    ${name}) words="${listed(words)}" ;;`]
  })
  // "=" is a word of its own to bash: --format=json comes as three
  return `# bash completion of seaworthy
_seaworthy_ids="${checkIds().join(' ')}"
_seaworthy() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${specs.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  if [ "$current" = "=" ]; then
    current=""
  elif [ "$previous" = "=" ]; then
    previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  case "$command:$previous" in
${values.join('\n')}
  esac
  if [ -z "$words" ]; then
    case "$current" in
      -*) case "$command" in
${options.map((line) => `    ${line}`).join('\n')}
      esac ;;
      *) case "$command" in
${operands.map((line) => `    ${line}`).join('\n')}
      esac ;;
    esac
  fi
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -F _seaworthy seaworthy kubectl-seaworthy
`
}

function zsh(specs: readonly CommandSpec[]): string {
  const quote = (text: string): string =>
    text.replaceAll(/['[\]:\\]/g, (char) => (char === "'" ? "'\\''" : `\\${char}`))
  const described = specs.map(({ name, summary }) => `    '${name}:${quote(summary)}'`)
  const action = (words: readonly string[] | undefined): string => {
    if (words === undefined) return '_files'
    return words.length > 20 ? '_seaworthy_ids' : `(${words.join(' ')})`
  }
  const cases = specs.map((spec) => {
    const options = Object.entries(optionsOf(spec)).flatMap(([name, option]) => {
      const takes = option.type === 'boolean' ? '' : `:value:${action(wordsOf(name, option))}`
      const long = `'*--${name}${takes === '' ? '' : '='}[${quote(option.help)}]${takes}'`
      return option.short === undefined ? [long] : [long, `'*-${option.short}[${quote(option.help)}]${takes}'`]
    })
    const operand = `'*:path:${action(operandsOf(spec.name))}'`
    return `    ${spec.name})\n      _arguments ${[...options, operand].map((one) => `\\\n        ${one}`).join(' ')} ;;`
  })
  return `#compdef seaworthy kubectl-seaworthy
_seaworthy_ids() {
  local -a ids=(${checkIds().join(' ')})
  compadd -a ids
}
_seaworthy() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _seaworthy ]; then
  _seaworthy "$@"
else
  compdef _seaworthy seaworthy kubectl-seaworthy
fi
`
}

function fish(specs: readonly CommandSpec[]): string {
  const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, (char) => `\\${char}`)}'`
  const words = (list: readonly string[]): string => (list.length > 20 ? `"${idsVariable}"` : quote(list.join(' ')))
  const lines = specs.flatMap((spec) => {
    const here = `complete -c seaworthy -n '__fish_seen_subcommand_from ${spec.name}'`
    const operands = operandsOf(spec.name)
    return [
      `complete -c seaworthy -n __fish_use_subcommand -f -a ${spec.name} -d ${quote(spec.summary)}`,
      ...(operands === undefined ? [] : [`${here} -x -a ${words(operands)}`]),
      ...Object.entries(optionsOf(spec)).map(([name, option]) => {
        const short = option.short === undefined ? '' : ` -s ${option.short}`
        const list = option.type === 'boolean' ? undefined : wordsOf(name, option)
        const takes = option.type === 'boolean' ? '' : list === undefined ? ' -r' : ` -x -a ${words(list)}`
        return `${here} -l ${name}${short}${takes} -d ${quote(option.help)}`
      }),
    ]
  })
  const ids = `set -g _seaworthy_ids ${checkIds().join(' ')}`
  return `# fish completion of seaworthy\n${ids}\n${lines.join('\n')}\n`
}
