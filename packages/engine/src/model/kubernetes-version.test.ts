import { expect, test } from 'vitest'
import { compareKubernetesVersions, parseKubernetesVersion } from './kubernetes-version.ts'

test.each([
  ['v1.36.3', { major: 1, minor: 36, patch: 3 }],
  ['1.34', { major: 1, minor: 34, patch: 0 }],
  ['v1.33.5-gke.100', { major: 1, minor: 33, patch: 5 }],
  ['1.30+', { major: 1, minor: 30, patch: 0 }],
  ['', undefined],
  ['latest', undefined],
  ['v1', undefined],
  [undefined, undefined],
  [`1.${'9'.repeat(30)}`, { major: 1, minor: 9999, patch: 0 }],
])('%s', (text, version) => expect(parseKubernetesVersion(text)).toEqual(version))

test.each([
  ['1.9', '1.10', -1],
  ['1.30.2', '1.30.2', 0],
  ['1.30.10', '1.30.9', 1],
  ['2.0', '1.99', 1],
])('%s against %s: %i', (a, b, sign) => {
  const [x, y] = [parseKubernetesVersion(a), parseKubernetesVersion(b)]
  if (x === undefined || y === undefined) throw new Error('not parsed')
  expect(Math.sign(compareKubernetesVersions(x, y))).toBe(sign)
  expect(Math.sign(compareKubernetesVersions(y, x))).toBe(-sign + 0)
})
