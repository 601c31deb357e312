import { expect, test } from 'vitest'
import { duplicates } from './duplicate-names.ts'

test.each([
  [['a', 'b'], []],
  [
    ['a', 'b', 'a', 'a'],
    [2, 3],
  ],
  [[undefined, undefined, '', ''], []],
  [['__proto__', 'constructor', '__proto__'], [2]],
])('%j', (names, indexes) => expect(duplicates(names).map(({ index }) => index)).toEqual(indexes))
