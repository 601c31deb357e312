import { expect, test } from 'vitest'
import { deployment, only, pod, worldOf } from '../law.ts'
import { daemonSet, statefulSet } from './fixtures.ts'
import { replicasOf } from './replicas.ts'

test.each([
  ['a deployment', deployment(), 3],
  ['one that does not say', deployment({ spec: { replicas: null } }), 1],
  ['a stateful set', only([statefulSet({ spec: { replicas: 0 } })]), 0],
  ['a daemon set', only([daemonSet()]), undefined],
  ['a pod', pod(), undefined],
])('%s', (_, fixture, wanted) => {
  const [workload] = worldOf(fixture).workloads
  expect(workload && replicasOf(workload)).toBe(wanted)
})
