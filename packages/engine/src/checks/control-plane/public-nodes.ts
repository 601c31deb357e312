// A node with an address of type ExternalIP is reached from the internet, as far as firewalls let it.
// Sources: CIS EKS 5.4.3, CIS GKE 5.6.5, CIS AKS 5.4.3; kubernetes.io/docs/reference/node/node-status, "Addresses"

import type { ClusterCheck } from '../../model/check.ts'
import { node } from '../../model/kinds/cluster.ts'
import { formatPath } from '../../model/path.ts'
import { isPublicAddress } from './public-address.ts'

export const publicNodes: ClusterCheck = {
  id: 'public-nodes',
  title: 'Node with a public address',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The kubelet, NodePorts and host ports of a node with a public address are as open as its firewall',
  attack: 'Scanners reach every port that a rule of the firewall forgets, the kubelet and NodePorts first',
  remedy: 'Put nodes into subnets without public addresses, behind a NAT gateway',
  sources: [
    { title: 'CIS Amazon EKS Benchmark, 5.4.3' },
    { title: 'CIS Google GKE Benchmark, 5.6.5' },
    { title: 'CIS Azure AKS Benchmark, 5.4.3' },
  ],
  rows: ['U-CP-039'],
  judges: 'cluster',
  reads: ['kind:Node'],
  find(world) {
    const nodes = world.objects(node)
    if (nodes.length === 0) return world.evidence.coverage.world === 'listed' ? [] : undefined
    return nodes.flatMap((on) => {
      const [fault] = on.faults
      if (fault !== undefined) {
        return [
          { on, path: fault.path, message: `${formatPath(fault.path)} is not ${fault.wanted}`, unknown: true as const },
        ]
      }
      const addresses = on.value.status?.addresses ?? []
      const index = addresses.findIndex(({ address = '', type }) => type === 'ExternalIP' && isPublicAddress(address))
      if (index < 0) return []
      return [
        {
          on,
          path: on.at('status', 'addresses', index, 'address'),
          message: `Node ${on.name} has the public address ${addresses[index]?.address ?? ''}`,
        },
      ]
    })
  },
}
