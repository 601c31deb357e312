import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, fitting, wrap } from './wrap.ts'

test.each([
  ['abc', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['…·', 2],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

test('wrap breaks between words and keeps long ones whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('a verylongword b', 6)).toEqual(['a', 'verylongword', 'b'])
  expect(wrap('', 10)).toEqual([''])
})

test('wrap loses nothing, and only a long word makes a long line', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z日]{1,12}$/)), fc.integer({ min: 5, max: 40 }), (words, width) => {
      const lines = wrap(words.join(' '), width)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(columnsOf(line) <= width || !line.includes(' ')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('fitting never splits a character', () => {
  expect(fitting('ab😀cd', 3)).toBe('ab')
  expect(fitting('abcd', 0)).toBe('')
})
