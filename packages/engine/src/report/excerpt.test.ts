import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../model/finding.ts'
import { concealedLines, excerptOf } from './excerpt.ts'
import { finding } from './sample-assessment.ts'
import { columnsOf } from './wrap.ts'

const object = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'cart' }

function at(column: number, more: Partial<Finding> = {}): Finding {
  return finding({ check: 'run-as-root', object, message: '', file: 'a.yaml', line: 1, column, ...more })
}

function marked(line: string, given: Finding, columns = 76): string | undefined {
  const excerpt = excerptOf(given, () => line, new Set(), columns)
  return excerpt?.text.slice(excerpt.from, excerpt.from + excerpt.columns)
}

test.each([
  ['  privileged: true # why', at(15, { value: true }), 'true'],
  ['  privileged: true', at(3, { value: true }), 'privileged: true'],
  ['  securityContext:', at(3), 'securityContext'],
  [`  x: 'a b' # c`, at(6, { value: 'a b' }), `'a b'`],
  ['  x: "a\\n', at(6, { value: 'a\n' }), String.raw`"a\n`],
  ['  x: {{ .Values.y }} z', at(6, { value: true }), '{{ .Values.y }}'],
  ['{"hostPID":true}', at(12, { value: true }), 'true'],
  ['verbs: ["*"]', at(8, { value: ['*'] }), '['],
])('in %j', (line, given, wanted) => {
  expect(marked(line, given)).toBe(wanted)
})

test('nothing without an exact place that exists', () => {
  expect(marked('abc', at(9))).toBeUndefined()
  expect(marked('abc', at(1, { approximate: true }))).toBeUndefined()
  expect(excerptOf(at(1), undefined, new Set(), 76)).toBeUndefined()
  expect(excerptOf(at(1), () => undefined, new Set(), 76)).toBeUndefined()
})

test('no line that may hold a credential, whichever finding stands on it', () => {
  const secret = at(10, { value: { redacted: true, length: 3 }, source: { file: 't.yaml', line: 7, column: 1 } })
  const concealed = concealedLines([secret, at(1)])
  expect([...concealed]).toEqual(['t.yaml\u00007', 'a.yaml\u00001'])
  const line = () => 'password: abc'
  expect(excerptOf(at(1), line, concealed, 76)).toBeUndefined()
  expect(excerptOf(secret, line, new Set(), 76)).toBeUndefined()
  expect(excerptOf(at(1, { object: { ...object, kind: 'Secret' } }), line, new Set(), 76)).toBeUndefined()
})

test('a long line is cut around the place', () => {
  const line = `${'a'.repeat(1e6)} privileged: true ${'b'.repeat(1e6)}`
  const excerpt = excerptOf(at(1_000_002, { value: true }), () => line, new Set(), 40)
  expect(excerpt?.text).toMatch(/^…a+ privileged: true b+…$/)
  expect(marked(line, at(1_000_002, { value: true }), 40)).toBe('privileged: true')
})

test('always fits and always marks within the text', () => {
  const lines = fc.string({ unit: 'binary', maxLength: 200 }).filter((line) => line.length > 0)
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 20, max: 100 }), (line, place, columns) => {
      const excerpt = excerptOf(at((place % line.length) + 1), () => line, new Set(), columns)
      expect(columnsOf(excerpt?.text ?? '')).toBeLessThanOrEqual(columns)
      expect((excerpt?.from ?? 0) + (excerpt?.columns ?? 0)).toBeLessThanOrEqual(columns)
    }),
    { numRuns: 500 },
  )
})
