// A constraint whose labelSelector does not match the pod that carries it counts other pods: its own are placed as if it were
// not there. Source: kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints, "Consistency"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { selects } from '../../model/selector.ts'

export const topologySpreadMissesOwnPods: WorkloadCheck = {
  id: 'topology-spread-misses-own-pods',
  title: 'Topology spread that does not count the own pods',
  tier: 'reliability',
  severity: 'low',
  confidence: 'likely',
  why: 'The constraint counts other pods, so it does not spread these',
  attack: 'One zone or node fails and takes all replicas although a constraint seems to spread them',
  remedy: 'Let labelSelector match the labels of the pod template',
  sources: [
    kubernetesDocs('Pod Topology Spread Constraints', 'concepts/scheduling-eviction/topology-spread-constraints/'),
  ],
  rows: [],
  judges: 'workload',
  reads: ['pod.topologySpreadConstraints', 'template.metadata.labels'],
  find(workload) {
    const { topologySpreadConstraints } = workload.spec
    if (topologySpreadConstraints === undefined) return []
    return topologySpreadConstraints.flatMap(({ labelSelector, topologyKey }, index) => {
      if (labelSelector !== undefined && selects(labelSelector, workload.labels) !== false) return []
      const message = `The spread over ${topologyKey ?? 'nothing'} does not select the pods of ${workload.name}`
      return [{ path: workload.at('topologySpreadConstraints', index, 'labelSelector'), message }]
    })
  },
}
