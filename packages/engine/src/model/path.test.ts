import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPath, parsePath, startsWith, valueAt } from './path.ts'
import type { Path } from './path.ts'

test.each<[Path, string]>([
  [[], ''],
  [['spec'], 'spec'],
  [['spec', 'containers', 0, 'image'], 'spec.containers[0].image'],
  [['metadata', 'annotations', 'a.b/c'], 'metadata.annotations["a.b/c"]'],
  [['data', 'tls.crt'], 'data["tls.crt"]'],
  [['a', ''], 'a[""]'],
  [['0'], '["0"]'],
  [[0], '[0]'],
  [['x', '"q"\n'], 'x["\\"q\\"\\n"]'],
])('%j is written %s and read back', (path, text) => {
  expect(formatPath(path)).toBe(text)
  expect(parsePath(text)).toEqual(path)
})

test.each(['.', 'a.', '.a', 'a..b', 'a[', 'a[]', 'a[x]', 'a["x]', 'a["x"', 'a[-1]', 'a[1.5]', 'a b', 'a]', 'a["\\x"]'])(
  '%s is no path',
  (text) => expect(parsePath(text)).toBeUndefined(),
)

test('any path comes back, and no text is thrown at', () => {
  const segment = fc.oneof(fc.string(), fc.nat(), fc.constantFrom('a', '__proto__', 'a.b', '"', '\\', ']'))
  fc.assert(
    fc.property(fc.array(segment), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '.', '[', ']', '"', '\\', '0') }), (text) => {
      const path = parsePath(text)
      if (path !== undefined) expect(parsePath(formatPath(path))).toEqual(path)
    }),
  )
})

describe('valueAt', () => {
  const root = { a: [{ b: null }], 'c.d': 0 }
  test.each<[Path, unknown]>([
    [[], root],
    [['a', 0, 'b'], null],
    [['c.d'], 0],
    [['a', 1], undefined],
    [['a', 0, 'b', 'x'], undefined],
    [['toString'], undefined],
    [['__proto__', 'toString'], undefined],
    [['a', 'length'], 1],
  ])('%j', (path, value) => expect(valueAt(root, path)).toEqual(value))
})

test.each<[Path, Path, boolean]>([
  [['a', 0], [], true],
  [['a', 0], ['a'], true],
  [['a', 0], ['a', 0], true],
  [['a', 0], ['a', 0, 'b'], false],
  [['a', 0], ['a', '0'], false],
])('%j starts with %j: %s', (path, prefix, answer) => expect(startsWith(path, prefix)).toBe(answer))
