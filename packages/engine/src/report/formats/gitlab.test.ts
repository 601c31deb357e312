import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { cleanAssessment, finding, hostileAssessment, manyFindings, sampleAssessment } from '../sample-assessment.ts'
import { gitlab } from './gitlab.ts'

// What sast-report-format.json 15.0.4 demands of the fields that are written here (GitLab's documentation, "Security
// report schemas"): required members, patterns, lengths and enumerations.
const text = { type: 'string', minLength: 1 }
const time = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$` }
const link = { type: 'string', pattern: '^https?://.+' }
const tool = {
  type: 'object',
  required: ['id', 'name', 'version', 'vendor'],
  properties: {
    id: text,
    name: text,
    version: text,
    vendor: { type: 'object', required: ['name'], properties: { name: text } },
  },
}
const schema = {
  type: 'object',
  required: ['scan', 'version', 'vulnerabilities'],
  properties: {
    schema: link,
    version: { type: 'string', pattern: String.raw`^[0-9]+\.[0-9]+\.[0-9]+$` },
    scan: {
      type: 'object',
      required: ['analyzer', 'scanner', 'type', 'start_time', 'end_time', 'status'],
      properties: {
        analyzer: tool,
        scanner: tool,
        type: { const: 'sast' },
        start_time: time,
        end_time: time,
        status: { enum: ['success', 'failure'] },
        messages: {
          type: 'array',
          items: {
            type: 'object',
            required: ['level', 'value'],
            properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: text },
          },
        },
      },
    },
    vulnerabilities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'identifiers', 'location'],
        properties: {
          id: text,
          name: { type: 'string', maxLength: 255 },
          description: { type: 'string', maxLength: 1_048_576 },
          severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
          solution: { type: 'string', maxLength: 7000 },
          identifiers: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['type', 'name', 'value'],
              properties: { type: text, name: text, value: text, url: link },
            },
          },
          links: {
            type: 'array',
            items: { type: 'object', required: ['url'], properties: { name: { type: 'string' }, url: link } },
          },
          location: {
            type: 'object',
            required: ['file', 'start_line'],
            properties: { file: text, start_line: { type: 'number' }, end_line: { type: 'number' } },
          },
          tracking: {
            type: 'object',
            required: ['items'],
            properties: {
              type: { const: 'source' },
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['signatures'],
                  properties: {
                    signatures: {
                      type: 'array',
                      minItems: 1,
                      items: { type: 'object', required: ['algorithm', 'value'] },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
const options = { color: false, width: 80 }

interface Report {
  readonly scan: { readonly status: string; readonly messages: readonly { value: string }[] }
  readonly vulnerabilities: readonly Record<string, unknown>[]
}

function report(assessment = sampleAssessment()): Report {
  return JSON.parse(gitlab.render(assessment, options)) as Report
}

test.each([
  ['sample', sampleAssessment()],
  ['clean', cleanAssessment()],
  ['hostile', hostileAssessment()],
  ['many', manyFindings(100)],
])('the %s assessment is a valid SAST report', (_, assessment) => {
  validate(report(assessment))
  expect(validate.errors).toBeNull()
})

test('failures and unknown answers are vulnerabilities; suppressed ones are counted', () => {
  const { vulnerabilities, scan } = report()
  expect(vulnerabilities.map(({ severity }) => severity)).toEqual([
    'Critical',
    'Critical',
    'High',
    'High',
    'Medium',
    'Unknown',
  ])
  expect(vulnerabilities[1]).toMatchObject({
    name: 'Privileged container',
    location: { file: 'shop/cart.yaml', start_line: 11, end_line: 11 },
    identifiers: [{ type: 'seaworthy_check', value: 'privileged-container' }, { value: 'C-0057' }, {}, {}],
  })
  expect(scan.messages[0]?.value).toContain('1 suppressed')
  expect([scan.status, report(hostileAssessment()).scan.status]).toEqual(['success', 'failure'])
})

test('an object of a cluster is placed by its name', () => {
  const sample = sampleAssessment()
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'cart' }
  const findings = [finding({ check: 'run-as-root', object, message: 'May run as root' })]
  const [found] = report({ ...sample, target: { kind: 'cluster', name: 'prod' }, findings }).vulnerabilities
  expect(found).toMatchObject({ location: { file: 'prod/shop/Deployment/cart', start_line: 1 } })
})
