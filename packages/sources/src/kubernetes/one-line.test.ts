import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test.each([
  ['pods is forbidden', 'pods is forbidden'],
  ['  a\r\nb\t c ', 'a b c'],
  ['\u001b[31mred\u001b[0m', '[31mred [0m'],
  ['a\u202eb\u200bc\u2028d', 'a b c d'],
  ['', ''],
])('%j becomes %j', (given, wanted) => expect(oneLine(given)).toBe(wanted))

test('stays short', () => expect(oneLine('x'.repeat(1_000_000))).toBe(`${'x'.repeat(600)}…`))
