import { expect, test } from 'vitest'
import { allowsTcpPort, isEveryAddress, rulesOf } from './policy-rules.ts'
import type { PolicyPort } from './policy-rules.ts'
import { worldOf } from '../checks/law.ts'
import { networkPolicy } from '../model/kinds/network.ts'
import type { NetworkPolicy } from './isolation.ts'

test.each([
  [[], true],
  [[{}], true],
  [[{ port: 80 }], true],
  [[{ port: 80, protocol: 'TCP' }], true],
  [[{ port: 80, protocol: 'UDP' }], false],
  [[{ protocol: 'UDP' }, { protocol: 'TCP' }], true],
  [[{ endPort: 90, port: 70 }], true],
  [[{ endPort: 79, port: 70 }], false],
  [[{ port: 81 }], false],
  // An address has no named ports
  [[{ port: 'http' }], false],
] satisfies [PolicyPort[], boolean][])('ports %j allow TCP 80: %s', (ports, expected) => {
  expect(allowsTcpPort({ direction: 'egress', path: [], peers: [], ports }, 80)).toBe(expected)
})

test.each([
  ['0.0.0.0/0', true],
  ['10.1.2.3/0', true],
  ['::/0', true],
  ['0.0.0.0/1', false],
  ['::/1', false],
  ['all', false],
])('%s is every address: %s', (cidr, expected) => {
  expect(isEveryAddress({ ipBlock: { cidr } })).toBe(expected)
})

test('rules of a direction that is not isolated are left out', () => {
  const spec = { egress: [{ ports: [{ port: 1 }] }], ingress: [{}], podSelector: {}, policyTypes: ['Egress'] }
  const object = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'a', namespace: 'a' },
    spec,
  }
  const [policy] = worldOf({ objects: [object] }).objects(networkPolicy)
  expect(rulesOf(policy as NetworkPolicy)).toEqual([
    { direction: 'egress', path: ['spec', 'egress', 0], peers: [], ports: [{ port: 1 }] },
  ])
})
