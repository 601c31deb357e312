import type { Hit } from '../../model/check.ts'
import type { NetworkPolicyPeer } from '../../model/kinds/network.ts'
import { isEmptySelector } from '../../model/selector.ts'
import type { NetworkPolicy } from '../../network/isolation.ts'
import { isEveryAddress, peersKey, rulesOf } from '../../network/policy-rules.ts'

/** Rules of a direction that leave every port open to everybody, each at the peer that does it. */
export function openRules(policy: NetworkPolicy, direction: 'ingress' | 'egress'): readonly Hit[] {
  const hits: Hit[] = []
  for (const rule of rulesOf(policy)) {
    if (rule.direction !== direction || rule.ports.some(({ port }) => port !== undefined)) continue
    const verb = direction === 'ingress' ? 'from' : 'to'
    if (rule.peers.length === 0) {
      hits.push({ path: rule.path, message: `NetworkPolicy ${policy.name} allows every connection ${verb} everywhere` })
    }
    rule.peers.forEach((peer, index) => {
      const who = everybody(peer)
      if (who === undefined) return
      const path = [...rule.path, peersKey(rule), index]
      const severity = who.inside ? { severity: 'low' as const } : {}
      hits.push({
        path,
        message: `NetworkPolicy ${policy.name} allows every connection ${verb} ${who.name}`,
        ...severity,
      })
    })
  }
  return hits
}

function everybody(peer: NetworkPolicyPeer): { readonly name: string; readonly inside: boolean } | undefined {
  if (isEveryAddress(peer)) return { name: `every address (${peer.ipBlock?.cidr})`, inside: false }
  const { namespaceSelector, podSelector = {} } = peer
  if (namespaceSelector === undefined || !isEmptySelector(namespaceSelector) || !isEmptySelector(podSelector))
    return undefined
  return { name: 'every pod of every namespace', inside: true }
}
