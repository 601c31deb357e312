import { expect, test } from 'vitest'
import { hostileAssessment, sampleAssessment } from '../sample-assessment.ts'
import { csv } from './csv.ts'

const options = { color: false, width: 80 }

/** RFC 4180, as a reader of it would take it apart. */
function records(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true)
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    )
}

test('a header, and as many fields in every record', () => {
  for (const assessment of [sampleAssessment(), hostileAssessment()]) {
    const [header = [], ...rest] = records(csv.render(assessment, options))
    expect(header.slice(0, 4)).toEqual(['record', 'status', 'severity', 'confidence'])
    for (const record of rest) expect(record).toHaveLength(header.length)
  }
})

test('findings, controls and coverage are told apart', () => {
  const [header = [], ...rest] = records(csv.render(sampleAssessment(), options))
  const kinds = rest.map(([record, status]) => `${record} ${status}`)
  expect(kinds).toEqual([
    ...Array.from({ length: 5 }, () => 'finding fail'),
    'finding suppressed',
    'finding unknown',
    'control fail',
    'control fail',
    'control manual',
    'control unknown',
    'control pass',
    'coverage judged',
    'coverage not-judged',
    'coverage problem',
    'coverage partial',
    'coverage indexed',
    'coverage note',
  ])
  expect(rest[1]?.[header.indexOf('sourceFile')]).toBe('chart/templates/pay.yaml')
  expect(rest[2]?.[header.indexOf('value')]).toBe('(redacted, 19 characters)')
})

test('no field begins a formula', () => {
  for (const record of records(csv.render(hostileAssessment(), options)).slice(1)) {
    for (const value of record) expect(value).not.toMatch(/^\s*[=+\-@\t\r]/)
  }
})
