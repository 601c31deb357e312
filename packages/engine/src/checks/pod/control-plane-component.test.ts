import { expect, test } from 'vitest'
import { worldOf } from '../law.ts'
import { isControlPlaneComponent } from './control-plane-component.ts'
import { mirrorPod } from './mirror-pod.ts'

test.each([
  ['the mirror of a static pod', mirrorPod({}), true],
  ['an ordinary pod with its labels', mirrorPod({}, { annotations: null }), false],
  ['a pod that a user owns', mirrorPod({}, { ownerReferences: null }), false],
  ['another namespace', mirrorPod({}, { namespace: 'shop' }), false],
  ['another component', mirrorPod({}, { labels: { component: 'web' } }), false],
])('%s', (_, object, expected) => {
  const workload = worldOf({ objects: [object] }).workloads[0]
  expect(workload && isControlPlaneComponent(workload)).toBe(expected)
})
