import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../model/finding.ts'
import type { RenderOptions } from './format.ts'
import { formats } from './formats.ts'
import {
  cleanAssessment,
  hostileAssessment,
  manyFindings,
  sampleAssessment,
  sampleSourceLine,
} from './sample-assessment.ts'

const options: RenderOptions = { color: false, width: 80, sourceLine: sampleSourceLine }

test('the list holds every file of the folder and nothing else', () => {
  const files = readdirSync(new URL('formats/', import.meta.url)).filter((file) => !file.endsWith('.test.ts'))
  expect(formats.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
  for (const file of files) {
    expect(readdirSync(new URL('formats/', import.meta.url))).toContain(file.replace('.ts', '.test.ts'))
  }
})

describe.each(formats)('$id', (format) => {
  const render = (assessment: Assessment, more: Partial<RenderOptions> = {}) =>
    format.render(assessment, { ...options, ...more })

  test('is the same every time, changes nothing and ends with a newline', () => {
    const assessment = sampleAssessment()
    const before = JSON.stringify(assessment)
    const text = render(assessment)
    expect(render(sampleAssessment())).toBe(text)
    expect(JSON.stringify(assessment)).toBe(before)
    expect(text.endsWith('\n')).toBe(true)
  })

  test('lets no control, bidi or invisible character of the evidence through', () => {
    for (const verbose of [true, false]) {
      const text = render(hostileAssessment(), { verbose })
      const allowed = format.id === 'markdown' ? /[\n\u200b]/g : /[\r\n]/g
      expect(text.replaceAll(allowed, '').match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu)).toBeNull()
      if (format.id !== 'csv') expect(text).not.toContain('\r')
    }
  })

  test('holds no command that a build log acts on, but its own', () => {
    const text = render(hostileAssessment(), { verbose: true })
    if (format.id !== 'csv') expect(text.match(/^\s*::(?!(?:error|warning|notice) (?:file|title)=)/m)).toBeNull()
    if (format.id !== 'csv' && format.id !== 'github') expect(text.match(/##[a-z]*\[/)).toBeNull()
  })

  test('carries what was not judged, the problems, the gaps and the notes', () => {
    const text = render(sampleAssessment()).replaceAll('\\', '').replaceAll(/\s+/g, ' ')
    for (const part of [
      'charts/search',
      'Helm is not installed',
      'broken.yaml',
      'Expected a key, got a tab',
      'Secrets are not listed by default',
      'Files are judged as written',
      'Judged 14 objects (2 workloads) from 6 files with 212 checks',
    ]) {
      if (format.id === 'json' && part.startsWith('Judged')) continue
      expect(text).toContain(part)
    }
  })

  test('keeps suppressed findings countable', () => {
    expect(render(sampleAssessment())).toMatch(/suppress|"skip": [1-9]/i)
  })

  test('never shows the line of a possible credential', () => {
    const sample = sampleAssessment()
    const onItsLine = sample.findings.map((finding) => ({ ...finding, file: 'shop/cart.yaml', line: 12, column: 12 }))
    for (const assessment of [sample, { ...sample, findings: onItsLine }]) {
      expect(render(assessment, { verbose: true, color: true })).not.toContain('hunter2')
    }
  })

  test('says so when there is nothing to report', () => {
    expect(render(cleanAssessment()).length).toBeGreaterThan(50)
  })

  test('is linear: twenty thousand findings are written', { timeout: 60_000 }, () => {
    expect(render(manyFindings(20_000)).length).toBeGreaterThan(1000)
  })
})
