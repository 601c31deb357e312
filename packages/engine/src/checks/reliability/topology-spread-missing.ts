// A spread over zones keeps replicas running when a zone fails; the scheduler's default does so softly. A matter of taste.
// Source: kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { replicasOf } from './replicas.ts'

export const topologySpreadMissing: WorkloadCheck = {
  id: 'topology-spread-missing',
  title: 'Replicas are not spread',
  tier: 'opinion',
  severity: 'low',
  confidence: 'likely',
  why: 'Only a soft default of the scheduler spreads the replicas over zones',
  attack: 'One zone fails and takes all replicas',
  remedy: 'Add a topologySpreadConstraint over topology.kubernetes.io/zone',
  sources: [
    kubernetesDocs('Pod Topology Spread Constraints', 'concepts/scheduling-eviction/topology-spread-constraints/'),
  ],
  rows: ['U-REL-022'],
  judges: 'workload',
  reads: ['object.spec.replicas', 'pod.topologySpreadConstraints'],
  find(workload) {
    if ((replicasOf(workload) ?? 0) < 2 || (workload.spec.topologySpreadConstraints ?? []).length > 0) return []
    const message = `The replicas of ${workload.kind} ${workload.name} have no topology spread constraint`
    return [{ path: workload.at('topologySpreadConstraints'), message }]
  },
}
