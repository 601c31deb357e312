// CIS asks that every namespace has NetworkPolicies: without one, nothing in it is isolated.
// Source: CIS Kubernetes Benchmark 1.12, 5.3.2

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { NamespaceCheck } from '../../model/check.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { absentIn, isToBeIsolated } from './namespace-policies.ts'
import { policyReads } from './policy-reads.ts'

export const namespaceWithoutNetworkPolicy: NamespaceCheck = {
  id: 'namespace-without-network-policy',
  title: 'Namespace without NetworkPolicy',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Its pods and those of every other namespace reach each other freely',
  attack: 'One taken pod anywhere in the cluster is enough to reach each service of the namespace',
  remedy: 'Add a NetworkPolicy that denies by default, and one for each connection that is needed',
  sources: [cis('5.3.2'), kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-NET-002', 'U-NET-021'],
  judges: 'namespace',
  passesOn: 'presence',
  reads: policyReads,
  find(namespace, world) {
    if (!isToBeIsolated(namespace, world) || world.objects(networkPolicy, namespace.name).length > 0) return []
    return absentIn(namespace, world, `Namespace ${namespace.name} has no NetworkPolicy`)
  },
}
