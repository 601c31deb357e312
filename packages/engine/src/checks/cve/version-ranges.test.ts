import { expect, test } from 'vitest'
import { describeRanges, isAffected, versionOfTag } from './version-ranges.ts'

const ranges = [
  { from: '0.0.0', fixed: '1.4.13' },
  { from: '1.5.0', fixed: '1.5.10' },
]
const at = (major: number, minor: number, patch: number): { major: number; minor: number; patch: number } => ({
  major,
  minor,
  patch,
})

test.each([
  [at(1, 3, 99), true],
  [at(1, 4, 12), true],
  [at(1, 4, 13), false],
  [at(1, 5, 0), true],
  [at(1, 5, 9), true],
  [at(1, 5, 10), false],
  [at(2, 0, 0), false],
])('%j is affected: %s', (version, expected) => expect(isAffected(version, ranges)).toBe(expected))

test('a pre-release of the fixed version has no fix yet', () => {
  expect(isAffected(at(1, 5, 10), ranges, true)).toBe(true)
  expect(isAffected(at(1, 5, 11), ranges, true)).toBe(false)
})

test('names the versions with the fix', () => expect(describeRanges(ranges)).toBe('1.4.13, 1.5.10'))

test.each([
  ['v1.2.3', at(1, 2, 3), false],
  ['1.2.3', at(1, 2, 3), false],
  ['9.2.3-ubuntu', at(9, 2, 3), false],
  ['v2.3.0-rc1', at(2, 3, 0), true],
  ['1.9.4-hardened1', at(1, 9, 4), false],
])('%s names a version', (tag, version, preRelease) => expect(versionOfTag(tag)).toEqual({ version, preRelease }))

test.each(['latest', '9', '9.2', 'v9', 'main', '1.2.3x', undefined])('%s names none', (tag) =>
  expect(versionOfTag(tag)).toBeUndefined(),
)
