import { expect, test } from 'vitest'
import { cleanAssessment, sampleAssessment } from '../sample-assessment.ts'
import { admissionSection, controlsSection, coverageSection, firstSection, headSection } from './overview.ts'

const sample = sampleAssessment()
const clean = cleanAssessment()
const failures = { critical: 0, high: 0, medium: 3, low: 0 }

test.each([
  [sample, '2 critical and 2 high findings to fix first'],
  [{ ...sample, summary: { ...sample.summary, failures: { ...failures, high: 1 } } }, '1 high finding to fix first'],
  [{ ...sample, summary: { ...sample.summary, failures } }, '3 findings, none of them critical or high'],
  [{ ...clean, summary: { ...clean.summary, unknown: 1 } }, 'Nothing was found in what could be judged'],
  [clean, 'No findings'],
])('the headline', (assessment, headline) => {
  expect(headSection(assessment)).toContain(`<h1>${headline}</h1>`)
})

test('the first fixes link to their findings', () => {
  expect(firstSection(sample)).toContain('<a href="#g0">Privileged container</a>')
  expect(firstSection(clean)).toBe('')
})

test('sections that hold nothing are not drawn, but the coverage always is', () => {
  expect([controlsSection(clean), admissionSection(clean)]).toEqual(['', ''])
  expect(coverageSection(clean)).toContain('Everything that was asked for was judged')
  expect(coverageSection(sample)).toContain('<li class="loud"><span>Not judged</span><span>charts/search: ')
  expect(admissionSection(sample).match(/<tr><td>/g)).toHaveLength(2)
  expect(controlsSection(sample)).toContain('<span class="tag manual">by hand</span>')
})
