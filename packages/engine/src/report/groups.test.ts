import { expect, test } from 'vitest'
import { bySeverity, extentText, groupsByRisk, groupsOf, shareOfRisk } from './groups.ts'
import { finding, sampleAssessment } from './sample-assessment.ts'

test('what removes most risk comes first; suppressed and unknown do not count', () => {
  const groups = groupsByRisk(sampleAssessment())
  expect(groups.map(({ check, risk }) => [check.id, risk])).toEqual([
    ['privileged-container', 80],
    ['wildcard-verbs', 10],
    ['literal-credential', 7],
    ['run-as-root', 3],
  ])
  expect(groups.map(extentText)).toEqual([
    '2 places in 2 workloads',
    '1 place in 1 object',
    '1 place in 1 workload',
    '1 place in 1 workload',
  ])
  expect(shareOfRisk(groups, 1)).toBe(80)
  expect(shareOfRisk(groups, 3)).toBe(97)
  expect(shareOfRisk([], 3)).toBe(0)
})

test('many small ones outweigh a great one', () => {
  const sample = sampleAssessment()
  const object = { apiVersion: 'v1', kind: 'Pod', namespace: 'a', name: 'b' }
  const many = Array.from({ length: 30 }, (_, index) =>
    finding({ check: 'run-as-root', object: { ...object, name: `p${index}` }, message: '' }),
  )
  expect(groupsByRisk({ ...sample, findings: [...sample.findings, ...many] })[0]?.check.id).toBe('run-as-root')
})

test('a check that the assessment does not describe is still shown', () => {
  const sample = { ...sampleAssessment(), checks: [] }
  expect(groupsOf(sample, sample.findings).map(({ check }) => check.title)).toContain('privileged-container')
})

test('bySeverity: failures first, the most severe first', () => {
  const sorted = sampleAssessment().findings.toSorted(bySeverity)
  expect(sorted.map(({ severity, status }) => `${status} ${severity}`)).toEqual([
    'fail critical',
    'fail critical',
    'fail high',
    'fail high',
    'fail medium',
    'unknown medium',
    'fail medium',
  ])
})
