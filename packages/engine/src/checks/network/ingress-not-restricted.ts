// Policies that only name Egress leave every incoming connection open.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "The two sorts of pod isolation"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { policyReads } from './policy-reads.ts'
import { allSeen, isolationToJudge, unprotected } from './unprotected-pod.ts'

export const ingressNotRestricted: WorkloadCheck = {
  id: 'ingress-not-restricted',
  title: 'Pod whose ingress no policy restricts',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Policies guard where the pod may connect to, and any pod may still connect to it',
  attack: 'Who holds any pod of the cluster attacks the ports of this one',
  remedy: 'Add a NetworkPolicy with policyTypes [Ingress] that selects the pods and allows what they need',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-NET-003'],
  judges: 'workload',
  passesOn: 'presence',
  reads: ['pod.hostNetwork', 'template.metadata.labels', ...policyReads],
  find(workload, world) {
    const isolation = isolationToJudge(world, workload)
    if (isolation === undefined || isolation.ingress) return []
    const { count } = isolation
    // Pods that no policy selects at all: pod-without-network-policy
    if (count === 0 && allSeen(world, workload)) return []
    const which = count === 0 ? 'No NetworkPolicy that was read selects' : 'The NetworkPolicies that select'
    const end = count === 0 ? '' : ' leave ingress open'
    return unprotected(world, workload, `${which} the pods of ${workload.name}${end}`)
  },
}
