import { UsageError, optionsOf } from '../arguments.ts'
import type { CommandSpec } from '../arguments.ts'
import { commands } from './index.ts'
import type { Command } from './index.ts'

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
    const [shell] = args.positionals
    const specs = await Promise.all(commands.map(async ({ load }) => (await load()).spec))
    const scripts: Readonly<Record<string, (specs: readonly CommandSpec[]) => string>> = { bash, zsh, fish }
    if (shell === undefined || !Object.hasOwn(scripts, shell))
      throw new UsageError(
        `seaworthy completion wants bash, zsh or fish${shell === undefined ? '' : `, not ${JSON.stringify(shell)}`}`,
      )
    await terminal.out(scripts[shell]?.(specs) ?? '')
    return 0
  },
}

function bash(specs: readonly CommandSpec[]): string {
  const cases = specs.map((spec) => {
    const options = Object.keys(optionsOf(spec)).map((name) => `--${name}`)
    return `    ${spec.name}) words="${options.join(' ')}" ;;`
  })
  const values = specs.flatMap((spec) =>
    Object.entries(optionsOf(spec))
      .filter(([, option]) => option.values !== undefined)
      .map(
        ([name, option]) =>
          `    ${spec.name}:--${name}) COMPREPLY=($(compgen -W "${option.values?.join(' ') ?? ''}" -- "$current")); return ;;`,
      ),
  )
  return `# bash completion of seaworthy
_seaworthy() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${specs.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "$command:$previous" in
${values.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
    completion) words="bash zsh fish" ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _seaworthy seaworthy kubectl-seaworthy
`
}

function zsh(specs: readonly CommandSpec[]): string {
  const quote = (text: string): string =>
    text.replaceAll(/['[\]:\\]/g, (char) => (char === "'" ? "'\\''" : `\\${char}`))
  const described = specs.map(({ name, summary }) => `    '${name}:${quote(summary)}'`)
  const cases = specs.map((spec) => {
    const options = Object.entries(optionsOf(spec)).map(([name, { type, values, help }]) => {
      const action = type === 'boolean' ? '' : `:value:${values === undefined ? '_files' : `(${values.join(' ')})`}`
      return `        '*--${name}[${quote(help)}]${action}'`
    })
    return `    ${spec.name})\n      _arguments \\\n${options.join(' \\\n')} \\\n        '*:path:_files' ;;`
  })
  return `#compdef seaworthy kubectl-seaworthy
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
_seaworthy "$@"
`
}

function fish(specs: readonly CommandSpec[]): string {
  const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, (char) => `\\${char}`)}'`
  const lines = specs.flatMap((spec) => [
    `complete -c seaworthy -n __fish_use_subcommand -a ${spec.name} -d ${quote(spec.summary)}`,
    ...Object.entries(optionsOf(spec)).map(([name, { type, short, values, help }]) =>
      [
        `complete -c seaworthy -n '__fish_seen_subcommand_from ${spec.name}' -l ${name}`,
        short === undefined ? '' : ` -s ${short}`,
        type === 'boolean' ? '' : values === undefined ? ' -r' : ` -x -a ${quote(values.join(' '))}`,
        ` -d ${quote(help)}`,
      ].join(''),
    ),
  ])
  return `# fish completion of seaworthy\n${lines.join('\n')}\ncomplete -c seaworthy -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish'\n`
}
