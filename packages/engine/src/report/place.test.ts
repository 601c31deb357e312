import { expect, test } from 'vitest'
import { fileUri, isRedacted, objectText, pathText, renderedSpot, spotOf, spotText, valueText } from './place.ts'
import { finding } from './sample-assessment.ts'

const object = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'cart' }
const base = { check: 'run-as-root', object, message: 'm' }

test('a rendered object is shown where a person edits it', () => {
  const rendered = finding({
    ...base,
    file: 'out.yaml',
    line: 9,
    column: 2,
    source: { file: 't.yaml', line: 3, column: 5 },
  })
  expect(spotText(spotOf(rendered) ?? { file: '', approximate: false })).toBe('t.yaml:3:5')
  expect(renderedSpot(rendered)).toEqual({ file: 'out.yaml', line: 9, column: 2, approximate: false })
  expect(spotText({ file: 't.yaml', line: 1, column: 1, approximate: true })).toBe('t.yaml:1 (approximate)')
  expect(spotOf(finding(base))).toBeUndefined()
})

test.each([
  [object, 'Pod shop/cart'],
  [{ ...object, namespace: '' }, 'Pod cart'],
  [{ ...object, name: '' }, 'Pod shop/(no name)'],
  [{ ...object, kind: 'Cluster', namespace: '', name: '' }, 'Cluster'],
])('objectText %j', (given, wanted) => {
  expect(objectText(given)).toBe(wanted)
})

test.each([
  [true, 'p = true'],
  ['x"y', String.raw`p = "x\"y"`],
  [null, 'p = null'],
  [{ redacted: true, length: 12 } as const, 'p = (redacted, 12 characters)'],
  [['NET_ADMIN', 1], 'p = ["NET_ADMIN", 1]'],
  [{ a: { b: [] } }, 'p = { a: { b: [] } }'],
  [{}, 'p = {}'],
])('pathText of %j', (value, wanted) => {
  expect(pathText(finding({ ...base, path: 'p', value }))).toBe(wanted)
})

test('an absent value, and one that is as big as it likes', () => {
  expect(pathText(finding({ ...base, path: 'p' }))).toBe('p is not set')
  expect(pathText(finding(base))).toBe('')
  const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 'x'.repeat(1000)]))
  let deep: { readonly a: unknown } = { a: 1 }
  for (let level = 0; level < 100_000; level += 1) deep = { a: deep }
  for (const value of [wide, deep as never, 'y'.repeat(1e6)]) {
    expect(valueText(finding({ ...base, value })).length).toBeLessThanOrEqual(60)
  }
  expect(isRedacted(finding({ ...base, value: { redacted: false } }))).toBe(false)
})

test.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['./a/b c.yaml', 'a/b%20c.yaml'],
  ['/abs/ü.yaml', 'file:///abs/%C3%BC.yaml'],
  ['c:x/#y?.yaml', 'c%3Ax/%23y%3F.yaml'],
  ['\ud800', '%EF%BF%BD'],
  ['', '.'],
])('fileUri %j', (given, wanted) => {
  expect(fileUri(given)).toBe(wanted)
})
