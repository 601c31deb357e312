// Policies that only name Ingress leave every outgoing connection open.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "The two sorts of pod isolation"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { policyReads } from './policy-reads.ts'
import { allSeen, isolationToJudge, unprotected } from './unprotected-pod.ts'

export const egressNotRestricted: WorkloadCheck = {
  id: 'egress-not-restricted',
  title: 'Pod whose egress no policy restricts',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Policies guard who may connect to the pod, and it may still connect to anything',
  attack: 'Code in the pod downloads tools, reaches the metadata API of the cloud and sends out what it finds',
  remedy: 'Add a NetworkPolicy with policyTypes [Egress] that selects the pods and allows what they need',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-NET-003'],
  judges: 'workload',
  passesOn: 'presence',
  reads: ['pod.hostNetwork', 'template.metadata.labels', ...policyReads],
  find(workload, world) {
    const isolation = isolationToJudge(world, workload)
    if (isolation === undefined || isolation.egress) return []
    const { count } = isolation
    // Pods that no policy selects at all: pod-without-network-policy
    if (count === 0 && allSeen(world, workload)) return []
    const which = count === 0 ? 'No NetworkPolicy that was read selects' : 'The NetworkPolicies that select'
    const end = count === 0 ? '' : ' leave egress open'
    return unprotected(world, workload, `${which} the pods of ${workload.name}${end}`)
  },
}
