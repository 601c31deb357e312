// Policies for single pods leave each pod that is added later open; one over all pods does not.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "Default deny all ingress and all egress traffic"

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { NamespaceCheck } from '../../model/check.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { absentIn, defaultDeny, isToBeIsolated } from './namespace-policies.ts'
import { policyReads } from './policy-reads.ts'

export const namespaceWithoutDefaultDeny: NamespaceCheck = {
  id: 'namespace-without-default-deny',
  title: 'Namespace without a default-deny NetworkPolicy',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'A pod that no policy was written for is open although the namespace has policies',
  attack: 'A new or mislabelled pod talks to anything, and anything to it, until somebody notices',
  remedy: 'Add a NetworkPolicy with an empty podSelector and policyTypes [Ingress, Egress]',
  sources: [
    kubernetesDocs('Network Policies, default deny', 'concepts/services-networking/network-policies/#default-policies'),
    cis('5.3.2'),
  ],
  rows: ['U-NET-002', 'U-NET-003'],
  judges: 'namespace',
  passesOn: 'presence',
  reads: policyReads,
  find(namespace, world) {
    if (!isToBeIsolated(namespace, world)) return []
    const found = world.objects(networkPolicy, namespace.name).length
    // A namespace without any policy: namespace-without-network-policy
    if (found === 0 && world.seen(networkPolicy, namespace.name) === 'complete') return []
    const { ingress, egress } = defaultDeny(world, namespace.name)
    if (ingress && egress) return []
    const open = ingress ? 'egress' : egress ? 'ingress' : 'ingress or egress'
    return absentIn(
      namespace,
      world,
      `No NetworkPolicy of namespace ${namespace.name} denies ${open} to every pod by default`,
    )
  },
}
