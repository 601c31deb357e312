// A policy that lets pods reach the cloud's metadata API lets them ask for the credentials of their node. Policies only
// add up: no other NetworkPolicy takes it back. Workloads without egress policies: metadata-api-reachable.
// Sources: kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster, "Restricting cloud metadata API access"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import type { NetworkPolicyPeer } from '../../model/kinds/network.ts'
import { metadataAddresses, metadataPort } from '../../network/addresses.ts'
import { allowsTcpPort, blockReaches, rulesOf } from '../../network/policy-rules.ts'

export const metadataApiAllowed: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'metadata-api-allowed',
  title: 'NetworkPolicy that allows the cloud metadata API',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The pods may ask the metadata API for the credentials of the node they run on',
  attack:
    'A server-side request forgery or a shell in a pod reads the role of the node and acts in the cloud account as the node',
  remedy:
    'Except 169.254.169.254/32 (and fd00:ec2::254/128) from the ipBlock, or name the destinations that are needed',
  sources: [
    kubernetesDocs(
      'Securing a Cluster',
      'tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access',
    ),
  ],
  rows: ['U-NET-022'],
  judges: 'object',
  kinds: [networkPolicy],
  reads: ['object.spec.policyTypes', 'object.spec.egress'],
  find(policy) {
    const hits: Hit[] = []
    for (const rule of rulesOf(policy)) {
      if (rule.direction !== 'egress' || !allowsTcpPort(rule, metadataPort)) continue
      if (rule.peers.length === 0) {
        hits.push({
          path: rule.path,
          message: `NetworkPolicy ${policy.name} allows egress to 169.254.169.254, because the rule names no destination`,
          // As open as a pod without egress policies
          severity: 'medium',
        })
      }
      rule.peers.forEach((peer, index) => {
        const reached = metadataAddresses.filter(({ range }) => blockReaches(peer, range))
        if (reached.length === 0 || exceptsAnother(peer)) return
        hits.push({
          path: [...rule.path, 'to', index, 'ipBlock'],
          message: `NetworkPolicy ${policy.name} allows egress to ${reached.map(({ text }) => text).join(', ')} in ${peer.ipBlock?.cidr}`,
        })
      })
    }
    return hits
  },
}

/** Who has excepted the address of one cloud runs there: those of other clouds lead nowhere. */
function exceptsAnother(peer: NetworkPolicyPeer): boolean {
  const cidr = peer.ipBlock?.cidr
  if (cidr === undefined || (peer.ipBlock?.except ?? []).length === 0) return false
  return metadataAddresses.some(({ range }) => blockReaches({ ipBlock: { cidr } }, range) && !blockReaches(peer, range))
}
