import type { Assessment, Finding } from '@seaworthy/engine/model/finding.ts'
import { expect, test } from 'vitest'
import { UsageError } from './arguments.ts'
import { isBroken, parseGate } from './gate.ts'

test.each([
  [['high'], [{ on: 'high', count: 1 }]],
  [
    ['low:10,unknown'],
    [
      { on: 'low', count: 10 },
      { on: 'unknown', count: 1 },
    ],
  ],
  [
    ['critical', 'medium:2'],
    [
      { on: 'critical', count: 1 },
      { on: 'medium', count: 2 },
    ],
  ],
  [[], []],
])('%j', (texts, gates) => expect(parseGate(texts)).toEqual(gates))

test.each([
  '',
  'severe',
  'high:',
  'high:0',
  'high:-1',
  'high:1.5',
  'high:x',
  'high:1:2',
  'HIGH',
  'high,',
  'high:9007199254740993',
])('%j is refused', (text) => {
  expect(() => parseGate([text])).toThrow(UsageError)
})

function assessment(...findings: readonly Partial<Finding>[]): Assessment {
  return {
    findings: findings.map((one) => ({ status: 'fail', severity: 'high', ...one })),
    coverage: { notJudged: [{ what: 'chart', why: 'No Helm' }] },
  } as unknown as Assessment
}

test.each([
  ['at the severity', 'high', assessment({}), true],
  ['above it', 'medium', assessment({}), true],
  ['below it', 'critical', assessment({}), false],
  ['fewer than the count', 'high:2', assessment({}), false],
  ['as many as the count', 'high:2', assessment({}, { severity: 'critical' }), true],
  ['suppressed', 'low', assessment({ suppressed: { by: 'config', reason: '' } }), false],
  ['unknown does not count as failed', 'low', assessment({ status: 'unknown' }), false],
  ['unknown', 'unknown', assessment({ status: 'unknown' }), true],
  ['failed does not count as unknown', 'unknown', assessment({}), false],
  ['passed', 'low,unknown', assessment({ status: 'pass' }), false],
  ['any of several', 'critical,high', assessment({}), true],
])('%s', (_, gate, given, answer) => expect(isBroken(parseGate([gate]), given)).toBe(answer))

test('an object that looks like a workload and is of no known kind is unknown', () => {
  const object = { apiVersion: 'foo/v9', kind: 'Bar', namespace: '', name: 'x' }
  const seen = { findings: [], coverage: { notJudged: [{ what: 'Bar x', why: 'Looks like a workload', object }] } }
  expect(isBroken(parseGate(['unknown']), seen as unknown as Assessment)).toBe(true)
  expect(isBroken(parseGate(['unknown:2', 'low']), seen as unknown as Assessment)).toBe(false)
})
