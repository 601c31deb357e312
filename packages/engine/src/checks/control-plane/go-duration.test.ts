import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationSeconds } from './go-duration.ts'

test.each([
  ['1m0s', 60],
  ['300ms', 0.3],
  ['1.5h', 5400],
  ['0', 0],
  ['-5s', -5],
  ['', undefined],
  ['-', undefined],
  ['60', undefined],
  ['1m s', undefined],
  ['s', undefined],
])('%s', (text, seconds) => expect(durationSeconds(text)).toBe(seconds))

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void durationSeconds(text)))
})
