import { expect, test } from 'vitest'
import { worldOf } from '../checks/law.ts'
import type { JsonObject } from '../model/json.ts'
import { selectsSomething, selectsSomeWorkload, workloadsSelectedBy } from './selected-workloads.ts'

const containers = [{ image: 'a', name: 'a' }]

function pod(name: string, labels: JsonObject): JsonObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { labels, name, namespace: 'shop' }, spec: { containers } }
}

const metadata = { labels: { app: 'prometheus' }, name: 'k8s', namespace: 'shop' }
const world = worldOf({
  objects: [
    pod('a', { app: 'web', tier: 'front' }),
    pod('b', { app: 'web' }),
    { apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', metadata },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { labels: { app: 'settings' }, name: 'a', namespace: 'shop' } },
  ],
})

test.each([
  [{}, true],
  [{ matchLabels: { app: 'web' } }, true],
  [{ matchLabels: { app: 'web', tier: 'back' } }, false],
  [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, true],
  [{ matchExpressions: [{ key: 'tier', operator: 'Near' }] }, false],
  [{ matchLabels: { app: 'prometheus' } }, false],
])('%j selects some workload: %s', (selector, expected) => {
  expect(selectsSomeWorkload(world, 'shop', selector)).toBe(expected)
})

test('a custom resource may stand for pods that its operator makes; other objects do not', () => {
  expect(selectsSomething(world, 'shop', { matchLabels: { app: 'prometheus' } })).toBe(true)
  expect(selectsSomething(world, 'other', { matchLabels: { app: 'prometheus' } })).toBe(false)
  expect(selectsSomething(world, 'shop', { matchLabels: { app: 'settings' } })).toBe(false)
})

test.each([
  [undefined, []],
  [{}, []],
  [{ app: 'web' }, ['a', 'b']],
  [{ app: 'web', tier: 'front' }, ['a']],
])('the selector %j of a Service selects %j', (labels, expected) => {
  expect(workloadsSelectedBy(world, 'shop', labels).map(({ name }) => name)).toEqual(expected)
})
