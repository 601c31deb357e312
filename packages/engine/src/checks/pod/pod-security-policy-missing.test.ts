import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { law, only, pod, worldOf } from '../law.ts'
import type { Fixture } from '../law.ts'
import { runChecks } from '../run.ts'
import { podSecurityPolicyMissing } from './pod-security-policy-missing.ts'

const policy: JsonObject = {
  apiVersion: 'policy/v1beta1',
  kind: 'PodSecurityPolicy',
  metadata: { name: 'shop' },
  spec: {},
}
const namespace: JsonObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }
const enforcing: JsonObject = {
  ...namespace,
  metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'baseline' }, name: 'shop' },
}

function cluster(...objects: readonly JsonObject[]): Fixture {
  return only(objects, { marked: 'removed: 1.25', version: 'v1.24.17', world: 'listed' })
}

law(podSecurityPolicyMissing, {
  passes: [cluster(namespace, policy)],
  fails: [{ given: cluster(namespace), at: '' }],
  unknown: [],
})

// Not among the fixtures above: these stand without a PodSecurityPolicy object, which is what the law takes away
test.each([
  ['a namespace that enforces', cluster(enforcing), []],
  ['a version without the kind', { ...pod(), world: 'listed' as const }, []],
  ['files', { ...cluster(namespace), world: 'closed' as const }, []],
])('passes: %s', (_, fixture, expected) => {
  expect(runChecks([podSecurityPolicyMissing], worldOf(fixture)).verdicts).toEqual(expected)
})
