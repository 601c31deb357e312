import { expect, test } from 'vitest'
import { byText, capital, count, listed, someOf } from './words.ts'

test('words', () => {
  expect([0, 1, 2].map((number) => count(number, 'place'))).toEqual(['0 places', '1 place', '2 places'])
  expect(count(2, 'fix', 'fixes')).toBe('2 fixes')
  expect(someOf(['a', 'b', 'c'], 2)).toBe('a, b, c')
  expect(someOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more')
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  expect(capital('files')).toBe('Files')
  expect(['b', 'ä', 'B', 'a'].toSorted(byText)).toEqual(['B', 'a', 'b', 'ä'])
})
