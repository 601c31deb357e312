import { expect, test } from 'vitest'
import { mirrorPod } from './mirror-pod.ts'

test('a mirror pod is of the API server, and takes patches on its spec and its metadata', () => {
  expect(mirrorPod({ hostNetwork: true }, { name: 'other' })).toMatchObject({
    kind: 'Pod',
    metadata: {
      labels: { component: 'kube-apiserver', tier: 'control-plane' },
      name: 'other',
      namespace: 'kube-system',
    },
    spec: { hostNetwork: true, nodeName: 'node-1' },
  })
})
