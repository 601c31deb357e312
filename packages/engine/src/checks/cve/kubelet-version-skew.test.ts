import type { Json } from '../../model/json.ts'
import { law, only } from '../law.ts'
import type { Fixture } from '../law.ts'
import { kubeletVersionSkew } from './kubelet-version-skew.ts'

const node = (kubeletVersion: Json, version: string): Fixture =>
  only(
    [
      {
        apiVersion: 'v1',
        kind: 'Node',
        metadata: { name: 'node-1' },
        status: {
          nodeInfo: { containerRuntimeVersion: 'containerd://2.1.0', kernelVersion: '6.6.30', kubeletVersion },
        },
      },
    ],
    { version, world: 'listed' },
  )

law(kubeletVersionSkew, {
  passes: [
    node('v1.36.3', 'v1.36.3'),
    node('v1.33.0', 'v1.36.3'),
    node('v1.25.0', 'v1.27.1'),
    node('v1.25.3', 'v1.28.0'),
  ],
  fails: [
    { given: node('v1.32.9', 'v1.36.3'), at: 'status.nodeInfo.kubeletVersion' },
    { given: node('v1.37.0', 'v1.36.3'), at: 'status.nodeInfo.kubeletVersion' },
    // Kubernetes 1.27 has had no fixes since 2024
    {
      given: node('v1.24.0', 'v1.27.1'),
      at: 'status.nodeInfo.kubeletVersion',
      alsoFails: ['kubernetes-version-ended'],
    },
  ],
  unknown: [
    { given: node('v1.36.3', 'unknown'), at: '' },
    { given: node('', 'v1.36.3'), at: 'status.nodeInfo.kubeletVersion' },
    { given: node(7, 'v1.36.3'), at: 'status.nodeInfo.kubeletVersion' },
  ],
})
