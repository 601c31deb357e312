import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareQuantities, parseQuantity } from './quantity.ts'

describe('parseQuantity', () => {
  test.each([
    ['0', 0n],
    ['1', 1_000_000_000n],
    ['+1', 1_000_000_000n],
    ['-1', -1_000_000_000n],
    ['500m', 500_000_000n],
    ['1n', 1n],
    ['1u', 1000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['1Ki', 1_024_000_000_000n],
    ['1k', 1_000_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['1E3', 1_000_000_000_000n],
    ['1e-3', 1_000_000n],
    ['1E', 10n ** 27n],
    ['0.1n', 1n],
    ['-0.1n', -1n],
    ['9999999999Ei', (2n ** 63n - 1n) * 10n ** 9n],
    [2, 2_000_000_000n],
    [0.5, 500_000_000n],
    [1e21, (2n ** 63n - 1n) * 10n ** 9n],
  ])('reads %s', (text, nano) => expect(parseQuantity(text)).toEqual({ nano }))

  test.each([
    '',
    '.',
    '+',
    'm',
    '1K',
    '1kb',
    '1 Gi',
    ' 1',
    '1Gi ',
    '1.2.3',
    '0x10',
    '1e',
    '1e1000',
    'Infinity',
    '١',
    '1'.repeat(200),
  ])('refuses %j', (text) => expect(parseQuantity(text)).toBeUndefined())

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => parseQuantity(text) !== null))
  })

  test('binary and decimal forms of one number are equal', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (n) => {
        expect(parseQuantity(`${n}Ki`)).toEqual(parseQuantity(`${n * 1024}`))
        expect(parseQuantity(`${n}m`)).toEqual(parseQuantity(`${n}e-3`))
        expect(parseQuantity(`${n}k`)).toEqual(parseQuantity(n * 1000))
      }),
    )
  })
})

describe('compareQuantities', () => {
  test.each([
    ['1', '1000m', 0],
    ['1Gi', '1G', 1],
    ['999m', '1', -1],
    ['-1', '0', -1],
    ['128974848', '123Mi', 0],
  ])('%s against %s', (a, b, wanted) => {
    const [left, right] = [parseQuantity(a), parseQuantity(b)]
    if (left === undefined || right === undefined) throw new Error('Both must be quantities')
    expect(compareQuantities(left, right)).toBe(wanted)
  })
})
