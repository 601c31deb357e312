import { describe, expect, test } from 'vitest'
import { UsageError, didYouMean, parse, withHelp } from './arguments.ts'
import type { CommandSpec } from './arguments.ts'

const spec: CommandSpec = {
  name: 'scan',
  summary: '',
  usage: '',
  examples: [],
  options: {
    format: { type: 'string', short: 'f', value: 'FORMAT', values: ['table', 'json'], help: '' },
    tier: { type: 'string', multiple: true, values: ['security', 'hygiene'], help: '' },
    open: { type: 'boolean', help: '' },
  },
}

test('positionals, texts, flags', () => {
  const args = parse(spec, [
    'a',
    '--tier',
    'security',
    '-f',
    'json',
    '--tier=hygiene,security',
    '--open',
    '--',
    '--not-an-option',
  ])
  expect(args.positionals).toEqual(['a', '--not-an-option'])
  expect([args.text('format'), args.texts('tier'), args.text('tier')]).toEqual([
    'json',
    ['security', 'hygiene,security'],
    'hygiene,security',
  ])
  expect([args.flag('open'), args.flag('closed')]).toEqual([true, false])
  expect([args.text('nothing'), args.texts('format')]).toEqual([undefined, ['json']])
})

test.each([
  [['--fromat', 'json'], 'seaworthy scan has no option --fromat. Did you mean --format? See "seaworthy scan --help"'],
  [['--completely-other'], 'seaworthy scan has no option --completely-other. See "seaworthy scan --help"'],
  [['-x'], 'seaworthy scan has no option -x. '],
  [['--format'], '--format wants a value: --format FORMAT. See "seaworthy scan --help"'],
  [['--open=1'], '--open takes no value. See "seaworthy scan --help"'],
  [['--format', 'jsno'], '--format takes table, json, not "jsno". Did you mean json?'],
  [['--tier', 'security,'], '--tier takes security, hygiene, not ""'],
  [['--color', 'sometimes'], '--color takes auto, always, never, not "sometimes"'],
])('%j', (args, message) => {
  expect(() => parse(spec, args)).toThrow(UsageError)
  expect(() => parse(spec, args)).toThrow(message)
})

describe('didYouMean', () => {
  test.each([
    ['scna', ['scan', 'fix'], '. Did you mean scan?'],
    ['xyz', ['scan', 'fix'], ''],
    ['', ['scan'], ''],
    ['privileged', ['privileged-container'], ''],
    ['a'.repeat(10_000), ['b'.repeat(10_000)], ''],
  ])('%s', (word, known, text) => expect(didYouMean(word, known)).toBe(text))
})

test('withHelp', () => {
  expect(withHelp('No', 'See it')).toBe('No. See it')
  expect(withHelp('No. Did you mean yes?', 'See it')).toBe('No. Did you mean yes? See it')
})
