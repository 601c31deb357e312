// A peer that matches no pod allows no connection: the one that it was written for is cut, and whoever gets a pod with
// these labels later is let in. In files only peers whose namespace is among them are judged.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "Behavior of to and from selectors"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import type { NetworkPolicyPeer } from '../../model/kinds/network.ts'
import { pod } from '../../model/kinds/workloads.ts'
import { isEmptySelector } from '../../model/selector.ts'
import type { World } from '../../model/world.ts'
import { peersKey, rulesOf } from '../../network/policy-rules.ts'
import { namespacesSelectedBy, selectsSomething } from '../../network/selected-workloads.ts'

export const networkPolicyPeerMatchesNothing: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'network-policy-peer-matches-nothing',
  title: 'NetworkPolicy peer that matches no pod',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'likely',
  why: 'The connection that the rule was written for is not allowed by it',
  attack: 'The application fails, or somebody opens the policy wide to make it work',
  remedy: 'Mend the labels of the peer, or delete the rule',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-NET-005'],
  judges: 'object',
  passesOn: 'presence',
  kinds: [networkPolicy],
  reads: ['object.spec', 'kind:Pod'],
  find(policy, world) {
    const hits: Hit[] = []
    for (const rule of rulesOf(policy)) {
      rule.peers.forEach((peer, index) => {
        const searched = searchedInVain(world, policy.namespace, peer)
        if (searched === undefined) return
        hits.push({
          path: [...rule.path, peersKey(rule), index],
          message: `None of ${searched} workloads has the labels of this peer`,
          absence: {
            kind: pod,
            ...(peer.namespaceSelector === undefined && { namespace: policy.namespace }),
            searched,
          },
          ...(world.evidence.coverage.world === 'closed' && { confidence: 'possible' as const }),
        })
      })
    }
    return hits
  },
}

/** How many workloads were looked through without finding one; undefined: one was found, or the question is not open to us. */
function searchedInVain(world: World, namespace: string, peer: NetworkPolicyPeer): number | undefined {
  const { podSelector, namespaceSelector, ipBlock } = peer
  if (ipBlock !== undefined || (podSelector === undefined && namespaceSelector === undefined)) return undefined
  const selector = podSelector ?? {}
  if (namespaceSelector === undefined) {
    if (isEmptySelector(selector) || selectsSomething(world, namespace, selector)) return undefined
    return world.workloadsIn(namespace).length
  }
  const matched = namespacesSelectedBy(world, namespaceSelector)
  // Files do not hold every namespace, and a cluster may get one for this peer later
  if (matched.length === 0 || isEmptySelector(selector)) return undefined
  if (matched.some(({ name }) => selectsSomething(world, name, selector))) return undefined
  const searched = matched.reduce((sum, { workloads }) => sum + workloads.length, 0)
  return searched === 0 ? undefined : searched
}
