// The kubelet's ports on every node give logs, exec and, where it trusts anonymous users, control over its pods. A pod has
// no need of them, unless it collects metrics. Where the nodes of a cluster were seen, their addresses decide; in files an
// ipBlock over private addresses may hold them.
// Source: kubernetes.io/docs/reference/networking/ports-and-protocols

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { node } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import type { NetworkPolicyPeer } from '../../model/kinds/network.ts'
import type { World } from '../../model/world.ts'
import { kubeletPorts, privateRanges } from '../../network/addresses.ts'
import { parseAddress } from '../../network/cidr.ts'
import type { AddressRange } from '../../network/cidr.ts'
import { allowsTcpPort, blockReaches, isEveryAddress, rulesOf } from '../../network/policy-rules.ts'

export const networkPolicyAllowsKubelet: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'network-policy-allows-kubelet',
  title: 'NetworkPolicy that allows the ports of the kubelet',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The pods may connect to the kubelet of every node',
  attack: 'With a stolen token, or anonymously where a kubelet allows it, code in a pod runs commands in other pods',
  remedy: 'Name the ports and destinations that are needed, and except the network of the nodes',
  sources: [kubernetesDocs('Ports and Protocols', 'reference/networking/ports-and-protocols/')],
  rows: ['U-NET-023'],
  judges: 'object',
  kinds: [networkPolicy],
  reads: ['object.spec.policyTypes', 'object.spec.egress', 'weighs:Node'],
  find(policy, world) {
    const hits: Hit[] = []
    for (const rule of rulesOf(policy)) {
      const ports = rule.direction === 'egress' ? kubeletPorts.filter((port) => allowsTcpPort(rule, port)) : []
      if (ports.length === 0) continue
      const message = `NetworkPolicy ${policy.name} allows egress to port ${ports.join(' and ')} of`
      if (rule.peers.length === 0)
        hits.push({ path: rule.path, message: `${message} every node, because the rule names no destination` })
      rule.peers.forEach((peer, index) => {
        const holds = holdsNodes(peer, world)
        if (holds === undefined) return
        const path = [...rule.path, 'to', index, 'ipBlock']
        hits.push({ path, message: `${message} ${holds.what}`, confidence: holds.certain ? 'certain' : 'possible' })
      })
    }
    return hits
  },
}

function holdsNodes(
  peer: NetworkPolicyPeer,
  world: World,
): { readonly what: string; readonly certain: boolean } | undefined {
  if (peer.ipBlock?.cidr === undefined) return undefined
  const { cidr } = peer.ipBlock
  if (isEveryAddress(peer) && (peer.ipBlock.except ?? []).length === 0)
    return { what: `every address in ${cidr}`, certain: true }
  const nodes = nodeAddresses(world)
  const reached = nodes.find(({ range }) => blockReaches(peer, range))
  if (reached !== undefined) return { what: `node ${reached.name} in ${cidr}`, certain: true }
  if (nodes.length > 0 || !privateRanges.some((range) => blockReaches(peer, range))) return undefined
  return { what: `nodes, if they have addresses in ${cidr}`, certain: false }
}

interface NodeAddress {
  readonly name: string
  readonly range: AddressRange
}

const known = new WeakMap<World, readonly NodeAddress[]>()

function nodeAddresses(world: World): readonly NodeAddress[] {
  let addresses = known.get(world)
  if (addresses === undefined) {
    addresses = world.objects(node).flatMap(({ name, value }) =>
      (value.status?.addresses ?? []).flatMap(({ address = '' }) => {
        const range = parseAddress(address)
        return range === undefined ? [] : [{ name, range }]
      }),
    )
    known.set(world, addresses)
  }
  return addresses
}
