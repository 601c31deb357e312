import { expect, test } from 'vitest'
import { subPathRanges } from './sub-path-ranges.ts'
import { isAffected } from './version-ranges.ts'

test.each([
  [19, 14, true],
  [19, 15, false],
  [20, 10, true],
  [20, 11, false],
  [21, 4, true],
  [21, 5, false],
  [22, 1, true],
  [22, 2, false],
  [36, 0, false],
])('kubelet 1.%i.%i is affected: %s', (minor, patch, expected) => {
  expect(isAffected({ major: 1, minor, patch }, subPathRanges)).toBe(expected)
})
