import { expect, test } from 'vitest'
import {
  cleanAssessment,
  hostileAssessment,
  hostileText,
  manyFindings,
  sampleAssessment,
} from '../sample-assessment.ts'
import { markdown } from './markdown.ts'

const options = { color: false, width: 80 }

test('a summary first, then details that fold', () => {
  const text = markdown.render(sampleAssessment(), options)
  expect(text.startsWith('## Seaworthy: 5 findings: 2 critical, 2 high, 1 medium; 1 unknown, 1 suppressed\n')).toBe(
    true,
  )
  expect(text).toContain(
    '| critical | Privileged container | Remove privileged; add the one capability or device that the program needs | 2 places in 2 workloads |',
  )
  expect(text.indexOf('| critical |')).toBeLessThan(text.indexOf('<details>'))
  expect(text.match(/<details>/g)).toHaveLength(text.match(/^<\/details>$/gm)?.length ?? 0)
})

test('nothing found', () => {
  expect(markdown.render(cleanAssessment(), options)).toBe(
    '## Seaworthy: No findings\n\nJudged 14 objects (2 workloads) from 6 files with 212 checks.\n',
  )
})

test('fits into a comment and says what was left out, never the coverage', () => {
  const sample = sampleAssessment()
  const checks = Array.from({ length: 300 }, (_, index) => `check-${index}`)
  const findings = checks.flatMap((check) =>
    manyFindings(30).findings.map((finding) => ({ ...finding, check, path: `${finding.path}.${check}` })),
  )
  const text = markdown.render({ ...sample, findings }, options)
  expect(text.length).toBeLessThanOrEqual(65_000)
  expect(text).toContain('and 260 more kinds of findings')
  expect(text).toMatch(/Left out to keep this comment short: the places of check-\d+, .* and \d+ more\n$/)
  expect(text).toContain('Helm is not installed')
})

test('no evidence is long enough to break the limit', () => {
  const sample = hostileAssessment()
  for (const filler of ['\u0000', '*', '@a', '`', hostileText]) {
    const long = filler.repeat(20_000)
    const object = { apiVersion: long, kind: long, namespace: long, name: long }
    const problem = { code: 'x', at: { file: long }, message: long, wanted: long, cause: 'input' as const }
    const text = markdown.render(
      {
        ...sample,
        coverage: { ...sample.coverage, notes: Array.from({ length: 1000 }, () => long), problems: [problem] },
        findings: sample.findings.map((finding) => ({ ...finding, object, message: long, path: long, file: long })),
        controls: sample.controls.map((control) => ({ ...control, title: long, why: long })),
      },
      options,
    )
    expect(text.length).toBeLessThanOrEqual(65_000)
  }
})

test('evidence makes no element, link, image, mention or heading', () => {
  const text = markdown.render(hostileAssessment(), options)
  for (const line of text.split('\n')) {
    // What is left outside of code spans. Our own spans hold what is shown as it stands.
    const prose = line.replaceAll(/\\[\\`*_[\]<>|~&$:.]/g, ' ').replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '')
    if (line.startsWith('<details><summary>')) {
      expect(line).toMatch(/^<details><summary>[^<>]*<\/summary>$/)
      expect(line).not.toMatch(/(?:@|&#35;)[\p{L}\p{N}]/u)
      continue
    }
    expect(prose.replaceAll(/<\/?(?:details|summary)>/g, '')).not.toMatch(/<[a-z!/]/i)
    expect(prose).not.toMatch(/\]\(/)
    expect(prose).not.toMatch(/[@#][\p{L}\p{N}]/u)
  }
})
