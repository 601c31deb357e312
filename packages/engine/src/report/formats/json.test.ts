import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import schema from '../../../data/assessment.schema.json' with { type: 'json' }
import { cleanAssessment, hostileAssessment, manyFindings, sampleAssessment } from '../sample-assessment.ts'
import { json } from './json.ts'

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)
const options = { color: false, width: 80 }

test.each([
  ['sample', sampleAssessment()],
  ['clean', cleanAssessment()],
  ['hostile', hostileAssessment()],
  ['many', manyFindings(100)],
])('the %s assessment is valid and says the same', (_, assessment) => {
  const parsed: unknown = JSON.parse(json.render(assessment, options))
  validate(parsed)
  expect(validate.errors).toBeNull()
  expect(parsed).toEqual(JSON.parse(JSON.stringify(assessment)))
})

test('the schema refuses what it does not describe', () => {
  const sample = sampleAssessment()
  for (const wrong of [
    { ...sample, more: 1 },
    { ...sample, schemaVersion: '2' },
    { ...sample, at: 'yesterday' },
    { ...sample, findings: [{ ...sample.findings[0], fingerprint: 'x' }] },
    { ...sample, findings: [{ ...sample.findings[0], status: 'ok' }] },
  ]) {
    expect(validate(JSON.parse(JSON.stringify(wrong)))).toBe(false)
  }
})

test('keys stand in the order of the schema, whatever the order in the assessment', () => {
  const sample = sampleAssessment()
  const reversed = Object.fromEntries(Object.entries(sample).toReversed()) as unknown as typeof sample
  expect(json.render(reversed, options)).toBe(json.render(sample, options))
  const parsed = JSON.parse(json.render(sample, options)) as typeof sample
  expect(Object.keys(parsed)).toEqual(Object.keys(schema.properties))
  for (const [keys, definition] of [
    [Object.keys(parsed.coverage), schema.$defs.coverage],
    [Object.keys(parsed.findings[1] ?? {}), schema.$defs.finding],
    [Object.keys(parsed.checks[0] ?? {}), schema.$defs.check],
    [Object.keys(parsed.controls[0] ?? {}), schema.$defs.control],
    [Object.keys(parsed.frameworks?.[0] ?? {}), schema.$defs.framework],
    [Object.keys(parsed.summary), schema.$defs.summary],
  ] as const) {
    expect(keys).toEqual(Object.keys(definition.properties).filter((key) => keys.includes(key)))
  }
})

test('a key named __proto__ in a value stays a key', () => {
  const sample = sampleAssessment()
  const value: unknown = JSON.parse('{"__proto__": {"polluted": true}}')
  const findings = sample.findings.slice(0, 1).map((finding) => ({ ...finding, value: value as never }))
  expect(json.render({ ...sample, findings }, options)).toContain('"__proto__": {\n          "polluted": true')
})

test('the pieces of a long report are the report', () => {
  for (const count of [0, 1, 63, 64, 65, 200]) {
    const assessment = manyFindings(count)
    const pieces = [...(json.pieces?.(assessment) ?? [])]
    expect(pieces.length).toBe(count === 0 ? 1 : Math.ceil(count / 64) + 2)
    const text = pieces.join('')
    expect(json.render(assessment, options)).toBe(text)
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
    expect((JSON.parse(text) as { findings: unknown[] }).findings.length).toBe(count)
  }
})
