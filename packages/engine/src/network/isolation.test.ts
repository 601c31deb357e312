import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worldOf } from '../checks/law.ts'
import type { JsonObject } from '../model/json.ts'
import { isEmptySelector, selects } from '../model/selector.ts'
import type { LabelSelector } from '../model/selector.ts'
import { directionsOf, isolationOf } from './isolation.ts'
import type { NetworkPolicy } from './isolation.ts'
import { networkPolicy } from '../model/kinds/network.ts'

function policy(spec: object, name = 'policy', namespace = 'shop'): JsonObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: spec as JsonObject,
  }
}

function pod(labels: Readonly<Record<string, string>>): JsonObject {
  const containers = [{ image: 'a', name: 'a' }]
  return { apiVersion: 'v1', kind: 'Pod', metadata: { labels, name: 'web', namespace: 'shop' }, spec: { containers } }
}

function isolate(labels: Readonly<Record<string, string>>, ...policies: JsonObject[]) {
  const world = worldOf({ objects: [pod(labels), ...policies] })
  const [workload] = world.workloads
  if (workload === undefined) throw new Error('No workload')
  return isolationOf(world, workload)
}

describe('directions', () => {
  test.each([
    [{}, true, false],
    [{ egress: [] }, true, false],
    [{ egress: [{}] }, true, true],
    [{ ingress: [{}] }, true, false],
    [{ policyTypes: [] }, true, false],
    [{ egress: [{}], policyTypes: ['Ingress'] }, true, false],
    [{ ingress: [{}], policyTypes: ['Egress'] }, false, true],
    [{ policyTypes: ['Ingress', 'Egress'] }, true, true],
  ])('of %j: ingress %s, egress %s', (spec, ingress, egress) => {
    const [object] = worldOf({ objects: [policy({ podSelector: {}, ...spec })] }).objects(networkPolicy)
    expect(directionsOf(object as NetworkPolicy)).toEqual({ ingress, egress })
  })
})

test('policies of other namespaces select nothing here', () => {
  expect(isolate({ app: 'web' }, policy({ podSelector: {} }, 'a', 'other')).count).toBe(0)
})

test('a policy that cannot be read is named, and does not count', () => {
  const isolation = isolate({ app: 'web' }, policy({ podSelector: 'all' }))
  expect(isolation.count).toBe(0)
  expect(isolation.unreadable?.name).toBe('policy')
})

const keys = ['app', 'tier', 'constructor', '__proto__']
const values = ['a', 'b', '']
const key = fc.constantFrom(...keys)
const value = fc.constantFrom(...values)
const labels = fc.dictionary(key, value, { noNullPrototype: true, maxKeys: 3 })
const expression = fc.record({
  key,
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  values: fc.array(value, { maxLength: 2 }),
})
const selector = fc.record({ matchLabels: labels, matchExpressions: fc.array(expression, { maxLength: 2 }) })

test('the index selects what comparing every policy selects', () => {
  fc.assert(
    fc.property(labels, fc.array(selector, { maxLength: 6 }), (podLabels, selectors) => {
      const policies = selectors.map((podSelector, index) => policy({ podSelector }, `policy-${index}`))
      const found = isolate(podLabels, ...policies)
      const naive = selectors.flatMap((one, index) =>
        selects(one as LabelSelector, podLabels) === true ? [index] : [],
      )
      const byLabels = naive.filter((index) => !isEmptySelector(selectors[index] as LabelSelector))
      expect(found.count).toBe(naive.length)
      expect(found.byLabels.map(({ name }) => name).sort()).toEqual(byLabels.map((index) => `policy-${index}`).sort())
    }),
    { numRuns: 200 },
  )
})
