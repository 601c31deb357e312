import { parseArgs } from 'node:util'

/** One option of a command, as data: it parses, helps and completes. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: true
  /** The word for the value in help: `FILE`. */
  readonly value?: string
  /** The values it takes, where they are a list. */
  readonly values?: readonly string[]
  readonly help: string
}

export interface CommandSpec {
  readonly name: string
  readonly summary: string
  /** What stands after the name: `[PATH...]`. */
  readonly usage: string
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly examples: readonly (readonly [command: string, what: string])[]
}

/** What the user typed cannot be meant. The message says what was seen, what is wanted, and where help is. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Parsed {
  readonly positionals: readonly string[]
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  flag(name: string): boolean
}

const common: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
  color: {
    type: 'string',
    value: 'WHEN',
    values: ['auto', 'always', 'never'],
    help: 'Colour the output (default auto; NO_COLOR is honoured)',
  },
}

export function optionsOf(spec: CommandSpec): Readonly<Record<string, OptionSpec>> {
  return { ...spec.options, ...common }
}

export function parse(spec: CommandSpec, args: readonly string[]): Parsed {
  const options = optionsOf(spec)
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, short, multiple }]) => [
          name,
          { type, ...(short && { short }), ...(multiple && { multiple }) },
        ]),
      ),
    })
  } catch (error) {
    throw new UsageError(wordsOf(spec, error as NodeJS.ErrnoException))
  }
  const values: Readonly<Record<string, unknown>> = parsed.values
  for (const [name, { values: allowed }] of Object.entries(options)) {
    if (allowed === undefined) continue
    for (const given of listOf(values[name])) {
      for (const one of given.split(',')) {
        if (!allowed.includes(one))
          throw new UsageError(
            `--${name} takes ${allowed.join(', ')}, not ${JSON.stringify(one)}${didYouMean(one, allowed)}`,
          )
      }
    }
  }
  return {
    positionals: parsed.positionals,
    text: (name) => listOf(values[name]).at(-1),
    texts: (name) => listOf(values[name]),
    flag: (name) => values[name] === true,
  }
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  return typeof value === 'string' ? [value] : []
}

function wordsOf(spec: CommandSpec, error: NodeJS.ErrnoException): string {
  const help = `See "seaworthy ${spec.name} --help"`
  // `'-f, --format <value>' argument missing`, `Unknown option '--x'`
  const name = /'(?:-[^-' ], )?(-[^' ]*)/.exec(error.message)?.[1]
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && name !== undefined) {
    const known = Object.keys(optionsOf(spec)).map((option) => `--${option}`)
    return withHelp(`seaworthy ${spec.name} has no option ${name}${didYouMean(name, known)}`, help)
  }
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && name !== undefined) {
    const option = optionsOf(spec)[name.replace(/^-+/, '')]
    return option?.type === 'boolean'
      ? `${name} takes no value. ${help}`
      : `${name} wants a value${option?.value ? `: ${name} ${option.value}` : ''}. ${help}`
  }
  return `${error.message}. ${help}`
}

/** A sentence and where help is. */
export function withHelp(sentence: string, help: string): string {
  return `${sentence}${sentence.endsWith('?') ? '' : '.'} ${help}`
}

/** `. Did you mean X?` for the nearest known word, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(Math.min(word.length, 64) / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(word.slice(0, 64), candidate.slice(0, 64))
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best === undefined ? '' : `. Did you mean ${best}?`
}

/** Levenshtein. Words are short: at most 64 × 64 steps. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
