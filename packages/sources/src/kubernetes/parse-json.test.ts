import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

test.each([
  ['{"a":[1,2]}', { a: [1, 2] }],
  ['<html>', undefined],
  ['', undefined],
  ['[[[[[[[[[[[[1]]]]]]]]]]]]', undefined],
  [`[${'{},'.repeat(10)}{}]`, undefined],
  [`["${',[{'.repeat(10)}"]`, [',[{'.repeat(10)]],
  [`["a\\\\\\"${','.repeat(20)}"]`, [`a\\"${','.repeat(20)}`]],
  [`["${','.repeat(20)}`, undefined],
])('%j with ten values at most', (text, value) => expect(parseJson(text, 10)).toEqual(value))

test('reads what JSON.parse reads, while it is small enough', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
      expect(parseJson(text, text.length)).toEqual(JSON.parse(text))
    }),
  )
})

test('a bomb of 60 MB costs nothing', () => {
  const half = 30_000_000
  expect(parseJson('['.repeat(half) + ']'.repeat(half))).toBeUndefined()
})
