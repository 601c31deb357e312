import { didYouMean, parse, withHelp } from './arguments.ts'
import { commands } from './commands/index.ts'
import type { CommandEntry } from './commands/index.ts'
import type { ExitCode } from './exit-code.ts'
import { explainError } from './exit-code.ts'
import { commandHelp, generalHelp } from './help.ts'
import { terminal } from './terminal.ts'

export async function run(name: string | undefined, args: readonly string[]): Promise<ExitCode> {
  const plain = terminal(undefined)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(args[0])
  const entry = find(name)
  if (entry === undefined) {
    const known = commands.map((command) => command.name)
    const message = `seaworthy has no command ${JSON.stringify(name)}${didYouMean(name, known)}`
    plain.err(`${withHelp(message, 'See "seaworthy --help"')}\n`)
    return 2
  }
  try {
    const command = await entry.load()
    if (args.includes('--help') || args.includes('-h')) {
      await plain.out(commandHelp(command.spec))
      return 0
    }
    const parsed = parse(command.spec, args)
    return await command.run(parsed, terminal(parsed.text('color')))
  } catch (error) {
    const { code, text } = explainError(error)
    plain.err(text)
    return code
  }
}

async function help(name: string | undefined): Promise<ExitCode> {
  const entry = name === undefined ? undefined : find(name)
  await terminal(undefined).out(entry === undefined ? generalHelp() : commandHelp((await entry.load()).spec))
  return 0
}

function find(name: string): CommandEntry | undefined {
  return commands.find((command) => command.name === name)
}
