import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import clusterPolicyReport from '../fixtures/clusterpolicyreport.schema.json' with { type: 'json' }
import clusterReport from '../fixtures/openreports-clusterreport.schema.json' with { type: 'json' }
import report from '../fixtures/openreports-report.schema.json' with { type: 'json' }
import policyReport from '../fixtures/policyreport.schema.json' with { type: 'json' }
import type { RenderOptions } from '../format.ts'
import { cleanAssessment, hostileAssessment, manyFindings, sampleAssessment } from '../sample-assessment.ts'
import { openreports } from './openreports.ts'

/** An API server drops what a structural schema does not name; here that is a mistake. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in copy && copy['type'] === 'object' ? { additionalProperties: false, ...copy } : copy
}

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const validators = {
  Report: ajv.compile(closed(report) as object),
  ClusterReport: ajv.compile(closed(clusterReport) as object),
  PolicyReport: ajv.compile(closed(policyReport) as object),
  ClusterPolicyReport: ajv.compile(closed(clusterPolicyReport) as object),
}

interface Item {
  readonly apiVersion: string
  readonly kind: keyof typeof validators
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels: Record<string, string> }
  readonly summary: Readonly<Record<string, number>>
  readonly results: readonly { readonly result: string; readonly policy: string; readonly message: string }[]
}

function items(assessment = sampleAssessment(), more: Partial<RenderOptions> = {}): readonly Item[] {
  const list = JSON.parse(openreports.render(assessment, { color: false, width: 80, ...more })) as {
    kind: string
    items: Item[]
  }
  expect(list.kind).toBe('List')
  return list.items
}

describe.each(['openreports', 'policyreport'] as const)('%s', (reportApi) => {
  test.each([
    ['sample', sampleAssessment()],
    ['clean', cleanAssessment()],
    ['hostile', hostileAssessment()],
    ['many', manyFindings(5000)],
  ])('the %s assessment fits the CustomResourceDefinitions', (_, assessment) => {
    for (const item of items(assessment, { reportApi })) {
      const validate = validators[item.kind]
      validate(item)
      expect(validate.errors).toBeNull()
      expect(item.metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
      expect(item.metadata.name.length).toBeLessThanOrEqual(253)
      for (const [result, number] of Object.entries(item.summary)) {
        expect(item.results.filter((each) => each.result === result)).toHaveLength(number)
      }
    }
  })
})

test('a report a namespace, the rest and the coverage in the cluster report', () => {
  expect(items().map(({ kind, metadata, summary }) => [kind, metadata.namespace, summary])).toEqual([
    ['ClusterReport', undefined, { pass: 0, fail: 1, warn: 0, error: 2, skip: 3 }],
    ['Report', 'shop', { pass: 0, fail: 4, warn: 0, error: 1, skip: 1 }],
  ])
  expect(
    items(sampleAssessment(), { reportApi: 'policyreport' }).map(({ apiVersion, kind }) => `${apiVersion} ${kind}`),
  ).toEqual(['wgpolicyk8s.io/v1alpha2 ClusterPolicyReport', 'wgpolicyk8s.io/v1alpha2 PolicyReport'])
})

test('a namespace that cannot exist goes into the cluster report', () => {
  expect(items(hostileAssessment()).map(({ kind }) => kind)).toEqual(['ClusterReport'])
})

test('every object is small enough for kubectl apply, and no name occurs twice', () => {
  const many = manyFindings(3000)
  const findings = many.findings.map((finding) => ({
    ...finding,
    object: { ...finding.object, namespace: 'one' },
    message: 'ü'.repeat(3000),
  }))
  const all = items({ ...many, findings })
  expect(all.length).toBeGreaterThan(10)
  expect(all.flatMap(({ results }) => results).filter(({ policy }) => policy !== 'coverage')).toHaveLength(3000)
  for (const item of all) {
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(262_144)
    expect(item.results.length).toBeLessThanOrEqual(1000)
  }
  expect(new Set(all.map(({ kind, metadata }) => `${kind} ${metadata.namespace} ${metadata.name}`)).size).toBe(
    all.length,
  )
})

test('targets that a DNS name cannot tell apart have names of their own', () => {
  const named = (name: string) => items({ ...cleanAssessment(), target: { kind: 'files', name } })[0]?.metadata.name
  expect(named('Shop/')).toMatch(/^seaworthy-shop-[0-9a-f]{8}-1$/)
  expect(named('Shop/')).not.toBe(named('shop.'))
  expect(named('日本')).toMatch(/^seaworthy-[0-9a-f]{8}-1$/)
})
