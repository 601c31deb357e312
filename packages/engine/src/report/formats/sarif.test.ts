import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import schema from '../fixtures/sarif-2.1.0.json' with { type: 'json' }
import { cleanAssessment, finding, hostileAssessment, manyFindings, sampleAssessment } from '../sample-assessment.ts'
import { sarif } from './sarif.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)
const options = { color: false, width: 80 }

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; properties: Record<string, unknown> }[] }
    }
    readonly results: readonly Record<string, unknown>[]
    readonly invocations: readonly [{ executionSuccessful: boolean; toolExecutionNotifications: readonly unknown[] }]
  }[]
}

function run(assessment = sampleAssessment()): Log['runs'][number] {
  const [first] = (JSON.parse(sarif.render(assessment, options)) as Log).runs
  if (first === undefined) throw new Error('A run is wanted')
  return first
}

test.each([
  ['sample', sampleAssessment()],
  ['clean', cleanAssessment()],
  ['hostile', hostileAssessment()],
  ['many', manyFindings(100)],
  ['undescribed', { ...sampleAssessment(), checks: [] }],
])('the %s assessment is valid SARIF 2.1.0', (_, assessment) => {
  const log: unknown = JSON.parse(sarif.render(assessment, options))
  validate(log)
  expect(validate.errors).toBeNull()
})

test('a result stands where a person edits, with the rendered manifest beside it', () => {
  const [first, second] = run().results
  expect(first).toMatchObject({
    ruleId: 'privileged-container',
    ruleIndex: 0,
    kind: 'fail',
    level: 'error',
    message: { text: 'Container pay runs privileged (Deployment shop/pay)' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'chart/templates/pay.yaml' },
          region: { startLine: 3, startColumn: 25 },
        },
        logicalLocations: [{ name: 'pay', kind: 'object' }],
      },
    ],
    relatedLocations: [
      { physicalLocation: { artifactLocation: { uri: 'pay/rendered.yaml' }, region: { startLine: 40 } } },
    ],
  })
  expect(second).toMatchObject({ partialFingerprints: { 'seaworthyFingerprint/v1': `v1:${'0'.repeat(63)}1` } })
})

test('unknown is open without a level and without a guessed column; suppressed says why', () => {
  const { results } = run()
  expect(results.at(-2)).toMatchObject({
    kind: 'open',
    level: 'none',
    locations: [{ physicalLocation: { region: { startLine: 1 } } }],
    properties: { approximate: true },
  })
  expect(JSON.stringify(results.at(-2)?.['locations'])).not.toContain('startColumn')
  expect(results.at(-1)).toMatchObject({
    suppressions: [
      { kind: 'inSource', status: 'accepted', justification: 'The mesh denies by default (until 2027-01-31)' },
    ],
  })
})

test('an object without a file is placed at the target, without a region', () => {
  const sample = sampleAssessment()
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'cart' }
  const findings = [finding({ check: 'run-as-root', object, message: 'May run as root' })]
  const [result] = run({ ...sample, target: { kind: 'cluster', name: 'prod/eu 1' }, findings }).results
  expect(result).toMatchObject({ locations: [{ physicalLocation: { artifactLocation: { uri: 'prod/eu%201' } } }] })
  expect(JSON.stringify(result)).not.toContain('region')
})

test('rules say how severe they are in the words that GitHub reads', () => {
  expect(run().tool.driver.rules[0]).toMatchObject({
    id: 'privileged-container',
    helpUri: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    defaultConfiguration: { level: 'error' },
    properties: {
      'security-severity': '9.5',
      precision: 'very-high',
      tags: ['security', 'workload', 'C-0057', 'KSV-0017', 'cis:5.2.2'],
    },
  })
})

test('the coverage is in the notifications, and a world that failed is not a success', () => {
  const [invocation] = run().invocations
  expect(invocation.executionSuccessful).toBe(true)
  expect(invocation.toolExecutionNotifications).toContainEqual({
    descriptor: { id: 'input-problem', index: 0 },
    level: 'error',
    message: { text: 'shop/broken.yaml:7:3: Expected a key, got a tab; wanted: indent with blanks' },
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'shop/broken.yaml' }, region: { startLine: 7, startColumn: 3 } } },
    ],
  })
  expect(run(hostileAssessment()).invocations[0].executionSuccessful).toBe(false)
})

test('no message makes a link', () => {
  for (const result of run(hostileAssessment()).results) {
    expect(JSON.stringify(result['message'])).not.toMatch(/[^\\]\]\(/)
  }
})
