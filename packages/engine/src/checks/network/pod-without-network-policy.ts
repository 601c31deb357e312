// A pod that no NetworkPolicy selects accepts and opens any connection.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "The two sorts of pod isolation"

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { policyReads } from './policy-reads.ts'
import { isolationToJudge, unprotected } from './unprotected-pod.ts'

export const podWithoutNetworkPolicy: WorkloadCheck = {
  id: 'pod-without-network-policy',
  title: 'Pod that no NetworkPolicy selects',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Every pod of the cluster can reach it, and it can reach everything',
  attack: 'Who holds any pod maps the network from it and connects to this one; who holds this one sends its data out',
  remedy: 'Add NetworkPolicies that select the pods and allow only the connections they need, both ways',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/'), cis('5.3.2')],
  rows: ['U-NET-001', 'U-NET-003', 'U-NET-021'],
  judges: 'workload',
  passesOn: 'presence',
  reads: ['pod.hostNetwork', 'template.metadata.labels', ...policyReads],
  find(workload, world) {
    const isolation = isolationToJudge(world, workload)
    if (isolation === undefined || isolation.count > 0) return []
    return unprotected(
      world,
      workload,
      `No NetworkPolicy of namespace ${workload.namespace} selects the pods of ${workload.name}`,
    )
  },
}
