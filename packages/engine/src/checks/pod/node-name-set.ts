// nodeName binds a pod to a node past the scheduler: no taint, affinity, spread or resource is looked at. Every pod that
// runs has it, set by the scheduler: asked of templates, and of pods that were not read from a cluster.
// Source: kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node, "nodeName"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const nodeNameSet: WorkloadCheck = {
  id: 'node-name-set',
  title: 'Pod bound to a node by name',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The scheduler and the taints of the node have no say, and the pod is lost with its node',
  attack:
    'Whoever may create pods puts one on a node of their choice, such as one of the control plane, whose taint only the scheduler minds',
  remedy: 'Remove nodeName; use a node selector or affinity',
  sources: [kubernetesDocs('Assigning Pods to Nodes', 'concepts/scheduling-eviction/assign-pod-node/#nodename')],
  rows: [],
  judges: 'workload',
  reads: ['pod.nodeName'],
  find(workload, world) {
    const { nodeName } = workload.spec
    if (nodeName === undefined || nodeName === '') return []
    const { coverage } = world.evidence
    const runs = workload.object.meta.uid !== undefined || coverage.world === 'listed'
    if (workload.groupKind === 'Pod' && runs) return []
    return [{ path: workload.at('nodeName'), message: `The pod is bound to node ${nodeName}` }]
  },
}
