import { expect, test } from 'vitest'
import { rank } from '../model/severity.ts'
import { hostileAssessment, hostileText, manyFindings, sampleAssessment } from './sample-assessment.ts'

test('the samples agree with their own summaries', () => {
  for (const { findings, summary } of [sampleAssessment(), hostileAssessment(), manyFindings(100)]) {
    const failed = findings.filter(({ status, suppressed }) => status === 'fail' && suppressed === undefined)
    for (const severity of ['low', 'medium', 'high', 'critical'] as const) {
      expect(failed.filter((finding) => rank(finding.severity) === rank(severity))).toHaveLength(
        summary.failures[severity],
      )
    }
    expect(findings.filter(({ suppressed }) => suppressed !== undefined)).toHaveLength(summary.suppressed)
  }
})

test('the hostile text is everywhere that evidence reaches', () => {
  expect(JSON.stringify(hostileAssessment()).split(JSON.stringify(hostileText).slice(1, 40)).length).toBeGreaterThan(50)
})
