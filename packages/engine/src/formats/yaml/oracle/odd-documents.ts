// Documents that are odd on purpose, for comparison with the Go reader and for the laws of ours. `random` answers numbers
// from 0 to 1, so that a seed gives the same documents everywhere.

export type Random = () => number

/** mulberry32: a seed gives the same numbers everywhere. */
export function seeded(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const oddScalars: readonly string[] = [
  'a',
  'b',
  'foo',
  'yes',
  'no',
  'on',
  'Off',
  'y',
  'N',
  'true',
  'False',
  'null',
  '~',
  '',
  '0',
  '1',
  '-1',
  '+1',
  '0777',
  '0o17',
  '0x1F',
  '0b11',
  '-0b1',
  '0b-1',
  '0b+11',
  '0b',
  '0x',
  '08',
  '09.5',
  '1_000',
  '_1',
  '1__0',
  '1e3',
  '1E+3',
  '1e',
  '.5',
  '-.5',
  '+.5',
  '.5_0',
  '._5',
  '.5e1_0',
  '1.',
  '1.5',
  '-0',
  '-0.0',
  '1e999',
  '.inf',
  '-.Inf',
  '+.INF',
  '.nan',
  '2001-01-01',
  '2001-01-01T00:00:00Z',
  '2001-1-1 1:2:3',
  '12:30:45',
  '1:2',
  'a:b',
  'a: b',
  '#x',
  'a#b',
  'a #b',
  '&x',
  '*x',
  '!x',
  '!!str',
  '!!int',
  '!!float',
  '!!binary',
  '!!null',
  '!!bool',
  '!!timestamp',
  '! ',
  '|',
  '>',
  '-',
  '?',
  ':',
  '- a',
  '? a',
  ': a',
  '---',
  '...',
  '%',
  '@',
  '`',
  '"',
  "'",
  '"a"',
  "'a'",
  '"a\\nb"',
  '"\\x41"',
  '"\\u00e9"',
  '"\\U0001F600"',
  '"\\ud83d"',
  '"\\/"',
  '"a\n b"',
  "'a\n\n  b'",
  "'it''s'",
  '"a\\\n  b"',
  '[a]',
  '{a: b}',
  '[]',
  '{}',
  '[a, b: c]',
  '{a, b}',
  '{a: }',
  '{? a : b}',
  '[? a]',
  '{"a":1}',
  '[a,]',
  '<<',
  '=',
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551615',
  '18446744073709551616',
  '-9223372036854775808',
  '-9223372036854775809',
  '0x8000000000000000',
  '0xFFFFFFFFFFFFFFFFF',
  'é',
  '😀',
  '\u2028',
  '\u0085',
  '\t',
  'a\tb',
  'a ',
  'multi\n  line',
  '1_',
  '0_7',
  '0x_1',
  '0X1f',
  '0O7',
  '0B1',
  '1.e5',
  '1e5.',
  '--',
  '-a',
  '?a',
  ':a',
  'a?',
  'a,b',
  'a]',
  'a}',
  'a[b',
  '{',
  '}',
  '[',
  ']',
  ',',
  '!!map',
  '!!seq',
  '!<tag:yaml.org,2002:int> 3',
  '!!int "3"',
  '!!float 1',
  '!!int 1.0',
  '!!str 1',
  '!!binary aGk=',
  '!!binary x',
  '!!timestamp 2001-01-01',
  '!!timestamp x',
  '!!null x',
  '!!null ""',
  '!!bool yes',
  '!a!b c',
  '!!',
  '0.1',
  '1.1',
  '16777217.0',
  '123456789.0',
  '1e20',
  '1e21',
  '1e40',
  '1.5e-7',
  '0.0001',
  '0.00001',
  '\\',
  '\\n',
  '$x',
  '(x)',
  '~x',
  'nul',
  'Null',
  'NULL',
  'TRUE',
  'tRUE',
]

export const oddPieces: readonly string[] = [
  'a',
  'b',
  'c: ',
  'b: ',
  'a:',
  '- ',
  '-',
  '\n',
  '\n',
  '\n ',
  '\n  ',
  '\n    ',
  ' ',
  '  ',
  '\t',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  ': ',
  ':',
  '?',
  '? ',
  '&a ',
  '&b ',
  '*a',
  '*b',
  '*a ',
  '!!str ',
  '!x ',
  '!!int ',
  '|',
  '|-\n',
  '|+\n',
  '|2\n',
  '>\n',
  '>-\n',
  '>',
  '#',
  ' #c',
  '\n---\n',
  '\n...\n',
  '%YAML 1.1\n',
  '%TAG !x! foo\n',
  '\\',
  '\\n',
  '\r\n',
  '\r',
  'é',
  '😀',
  '\u2028',
  '\u0085',
  '<<: ',
  '<<: *a\n',
  '~',
  'null',
  '0x1F',
  '1_0',
  '"a"',
  "'b'",
  'x y',
  '{}',
  '[]',
  'a: 1\n',
  '- b\n',
]

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

function pick(random: Random, list: readonly string[]): string {
  return list[below(random, list.length)] ?? ''
}

/** One document, or what may be none: characters in disorder, a scalar in a place, or a structure in random style. */
export function oddDocument(random: Random): string {
  const kind = random()
  if (kind < 0.3) {
    let text = ''
    for (let count = 1 + below(random, 14); count > 0; count -= 1) text += pick(random, oddPieces)
    return text
  }
  if (kind < 0.4) {
    const before = pick(random, ['a: ', '- ', '', 'a:\n  ', '[', '{a: '])
    return before + pick(random, oddScalars) + pick(random, ['', '\n', '\nb: c\n', ']', '}', ', b]'])
  }
  const text = oddNode(random, 3, 0).replace(/^\n/, '')
  return random() < 0.8 ? `${text}\n` : text
}

/** A document with one to three places changed. */
export function mutated(random: Random, document: string): string {
  let text = document
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const at = below(random, text.length + 1)
    const kind = below(random, 5)
    if (kind === 0) text = text.slice(0, at) + text.slice(at + 1 + below(random, 3))
    else if (kind === 1) text = text.slice(0, at) + pick(random, oddPieces) + text.slice(at)
    else if (kind === 2) text = text.slice(0, at) + pick(random, oddScalars) + text.slice(at)
    else {
      const lines = text.split('\n')
      const line = below(random, lines.length)
      if (kind === 3) lines.splice(line, 0, pick(random, lines))
      else lines[line] = pick(random, [' ', '  ', '\t', '']) + (lines[line] ?? '').trimStart()
      text = lines.join('\n')
    }
  }
  return random() < 0.05 ? text.replaceAll('\n', '\r\n') : text
}

function oddNode(random: Random, depth: number, indent: number): string {
  const kind = below(random, depth <= 0 ? 1 : 4)
  const prefix = random() < 0.05 ? pick(random, ['&a ', '&b ', '!!map ', '!x ', '!!seq ']) : ''
  if (kind === 0) {
    if (random() < 0.07) return pick(random, ['*a', '*b'])
    if (random() < 0.12) return oddBlockText(random, indent)
    const broken = random() < 0.8 ? `\n${' '.repeat(indent)}` : '\n'
    return prefix + pick(random, oddScalars).replaceAll('\n', broken)
  }
  if (kind === 1) return prefix + oddMap(random, depth, indent)
  return prefix + (kind === 2 ? oddList(random, depth, indent) : oddFlow(random, depth))
}

function oddMap(random: Random, depth: number, indent: number): string {
  const column = indent + (random() < 0.8 ? 2 : 1 + below(random, 4))
  let text = ''
  for (let count = 1 + below(random, 4); count > 0; count -= 1) {
    const slip = random() < 0.01 ? below(random, 3) - 1 : 0
    text += `\n${' '.repeat(Math.max(0, column + slip))}${oddKey(random)}${pick(random, [':', ':', ': ', ' : ', ':  '])} `
    text += oddNode(random, depth - 1, column) + oddEnd(random)
  }
  return text
}

function oddList(random: Random, depth: number, indent: number): string {
  const column = indent + [0, 2, 2, 1][below(random, 4)]!
  let text = ''
  for (let count = 1 + below(random, 4); count > 0; count -= 1) {
    const item = oddNode(random, depth - 1, column + 2)
    text += `\n${' '.repeat(column)}- ${item.startsWith('\n') && random() < 0.7 ? item.trimStart() : item}${oddEnd(random)}`
  }
  return text
}

function oddEnd(random: Random): string {
  return random() < 0.05 ? pick(random, [' # c', '\n# c', '\n', '\n    # x', '\n\n', ' ']) : ''
}

function oddKey(random: Random): string {
  if (random() < 0.75) return pick(random, ['a', 'b', 'c', 'name', 'kind', 'x-y'])
  return random() < 0.15 ? '<<' : pick(random, oddScalars).replaceAll('\n', ' ')
}

function oddFlow(random: Random, depth: number): string {
  const kind = below(random, depth <= 0 ? 1 : 3)
  if (kind === 0) return pick(random, oddScalars)
  const space = () => pick(random, ['', '', ' ', '\n ', '\n'])
  const parts: string[] = []
  for (let count = below(random, 4); count > 0; count -= 1) {
    const key = kind === 1 ? '' : oddKey(random) + pick(random, [': ', ':', ' : '])
    parts.push(key + oddFlow(random, depth - 1))
  }
  const body = space() + parts.join(`${space()},${space()} `) + (random() < 0.1 ? ',' : '') + space()
  return kind === 1 ? `[${body}]` : `{${body}}`
}

const blockLines = ['text', 'a: b', '- x', '# c', '"q', "it's", '  more', '\tx', 'a ', '{', '---']

function oddBlockText(random: Random, indent: number): string {
  let text = pick(random, ['|', '>', '|-', '>-', '|+', '>+', '|2', '>1', '|-2', '|2+']) + (random() < 0.1 ? ' # c' : '')
  const column = indent + 1 + below(random, 3)
  for (let count = below(random, 5); count > 0; count -= 1) {
    text += `\n${random() < 0.2 ? pick(random, [' ', '     ', '\t', '']) : ''}`
    if (random() < 0.85) text += ' '.repeat(column + (random() < 0.2 ? below(random, 3) : 0)) + pick(random, blockLines)
  }
  return text
}
