import { expect, test } from 'vitest'
import { cleanAssessment, sampleAssessment } from '../sample-assessment.ts'
import { findingsSection, sourceHtml } from './findings.ts'

test('only addresses of the web become links', () => {
  expect(sourceHtml({ title: 'a<b', url: 'https://x.example/?a=b&c' })).toBe(
    '<a href="https://x.example/?a=b&#38;c" rel="noopener noreferrer">a&#60;b</a>',
  )
  expect(sourceHtml({ title: 'a', url: 'javascript:alert(1)' })).toBe('a')
  expect(sourceHtml({ title: 'a' })).toBe('a')
})

test('a row a finding, with what the filters read', () => {
  const section = findingsSection(sampleAssessment())
  expect(section.match(/<tr data-severity/g)).toHaveLength(7)
  expect(section).toContain('<tr data-severity="medium" data-status="suppressed" data-namespace="shop">')
  expect(section).toContain('<span class="extent">1 failed, 1 unknown</span>')
  expect(section).toContain('<option value="n:">(cluster-scoped)</option><option value="n:shop">shop</option>')
  expect(findingsSection(cleanAssessment())).toBe('')
})
