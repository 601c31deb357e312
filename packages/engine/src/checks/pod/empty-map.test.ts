import { expect, test } from 'vitest'
import { isEmptyMap } from './empty-map.ts'

test.each([
  [{}, true],
  [Object.create({ inherited: 1 }) as object, true],
  [{ a: undefined }, false],
  [{ runAsUser: 0 }, false],
])('%j', (value, expected) => expect(isEmptyMap(value)).toBe(expected))
