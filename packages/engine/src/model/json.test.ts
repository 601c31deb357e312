import { expect, test } from 'vitest'
import { isObject, typeName } from './json.ts'

test.each<[unknown, string, boolean]>([
  [null, 'null', false],
  [undefined, 'null', false],
  [[], 'a list', false],
  ['', 'a string', false],
  [0, 'a number', false],
  [false, 'a boolean', false],
  [{}, 'a map', true],
  [Object.create(null), 'a map', true],
])('%j is %s', (value, name, object) => {
  expect(typeName(value)).toBe(name)
  expect(isObject(value)).toBe(object)
})
