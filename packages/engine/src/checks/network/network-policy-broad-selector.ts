// Allow rules for every pod of a namespace, or ports for every peer, give more than the pods that need them.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "The NetworkPolicy resource"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { isEmptySelector } from '../../model/selector.ts'
import { podSelectorOf } from '../../network/isolation.ts'
import { isEveryAddress, peersKey, rulesOf } from '../../network/policy-rules.ts'
import type { PolicyRule } from '../../network/policy-rules.ts'

export const networkPolicyBroadSelector: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'network-policy-broad-selector',
  title: 'NetworkPolicy that allows more than it must',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'A rule for all pods or for all peers also serves those that do not need it',
  attack: 'A pod that never had to be reached, or a peer that never had to reach it, is let through',
  remedy: 'Select the pods and the peers by their labels',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-NET-006'],
  judges: 'object',
  kinds: [networkPolicy],
  reads: ['object.spec'],
  find(policy) {
    const hits: Hit[] = []
    const rules = rulesOf(policy).filter((rule) => !isNameResolution(rule))
    if (rules.length > 0 && isEmptySelector(podSelectorOf(policy))) {
      hits.push({
        path: ['spec', 'podSelector'],
        message: `NetworkPolicy ${policy.name} has allow rules for every pod of its namespace`,
      })
    }
    for (const rule of rules) {
      // Every port for every peer: network-policy-allows-all-ingress and -egress
      if (!rule.ports.some(({ port }) => port !== undefined)) continue
      if (rule.peers.length === 0) {
        hits.push({ path: rule.path, message: `NetworkPolicy ${policy.name} names ports, but no peers` })
      }
      rule.peers.forEach((peer, index) => {
        if (!isEveryAddress(peer)) return
        hits.push({
          path: [...rule.path, peersKey(rule), index],
          message: `Every address (${peer.ipBlock?.cidr}) is a peer of this rule`,
        })
      })
    }
    return hits
  },
}

/** Every pod asks the cluster's name server, so a rule for it on all pods is right. */
function isNameResolution({ direction, ports }: PolicyRule): boolean {
  return (
    direction === 'egress' &&
    ports.length > 0 &&
    ports.every(({ port }) => port === 53 || port === 5353 || port === 'dns' || port === 'dns-tcp')
  )
}
