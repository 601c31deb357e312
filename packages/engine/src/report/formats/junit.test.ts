import { expect, test } from 'vitest'
import { cleanAssessment, hostileAssessment, manyFindings, sampleAssessment } from '../sample-assessment.ts'
import { junit } from './junit.ts'

const options = { color: false, width: 80 }

/** Well-formed as far as this format goes: every tag is closed by its own name, attributes are quoted, nothing is left over. */
function elements(text: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  const body = text.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '')
  for (const token of body.split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?)([a-z]+)((?: [a-z]+="[^"<>&]*(?:&#\d+;[^"<>&]*)*")*)(\/?)>$/.exec(token)
    if (tag === null) {
      expect(token).toMatch(/^(?:[^<>&]|&#\d+;)*$/)
      continue
    }
    const [, close, name = '', , empty] = tag
    if (close === '/') expect(open.pop()).toBe(name)
    else {
      seen.push(name)
      if (empty !== '/') open.push(name)
    }
  }
  expect(open).toEqual([])
  return seen
}

test.each([
  ['sample', sampleAssessment(), 9],
  ['clean', cleanAssessment(), 0],
  ['hostile', hostileAssessment(), 9],
  ['many', manyFindings(1000), 1002],
])('the %s assessment is well-formed', (_, assessment, cases) => {
  const seen = elements(junit.render(assessment, options))
  expect(seen.filter((name) => name === 'testcase')).toHaveLength(cases)
})

test('failures fail, unknown and suppressed are skipped with their reason, unread input is an error', () => {
  const text = junit.render(sampleAssessment(), options)
  expect(text).toContain('<testsuites name="seaworthy" tests="9" failures="5" errors="1" skipped="3" time="0">')
  expect(text).toContain(
    '<testsuite name="Deployment shop/cart" tests="4" failures="3" errors="0" skipped="1" time="0"',
  )
  expect(text).toContain('<failure type="critical" message="Container cart runs privileged">')
  expect(text).toContain('<skipped message="Suppressed by annotation until 2027-01-31: The mesh denies by default"/>')
  expect(text).toContain('<skipped message="Unknown: spec.template')
  expect(text).toContain('<error type="yaml-syntax" message="shop/broken.yaml:7:3: Expected a key, got a tab')
})
