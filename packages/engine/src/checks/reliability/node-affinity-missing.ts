// Pods that say nothing of nodes run wherever there is room: beside other tenants, on spot machines, on another architecture.
// A matter of taste: most pods should. Source: kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const nodeAffinityMissing: WorkloadCheck = {
  id: 'node-affinity-missing',
  title: 'Pods that run on any node',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Nothing in the pods says which nodes they belong on',
  attack:
    'A pod that is broken into shares its node with whatever the scheduler puts there, secrets of others included',
  remedy: 'Add a nodeSelector or nodeAffinity where kinds of work must not share nodes',
  sources: [kubernetesDocs('Assigning Pods to Nodes', 'concepts/scheduling-eviction/assign-pod-node/')],
  rows: ['U-REL-021'],
  judges: 'workload',
  reads: ['pod.affinity.nodeAffinity', 'pod.nodeSelector'],
  find(workload) {
    const { affinity, nodeSelector = {} } = workload.spec
    const {
      requiredDuringSchedulingIgnoredDuringExecution: required,
      preferredDuringSchedulingIgnoredDuringExecution: preferred = [],
    } = affinity?.nodeAffinity ?? {}
    if (required !== undefined || preferred.length > 0 || Object.keys(nodeSelector).length > 0) return []
    return [
      {
        path: workload.at('affinity', 'nodeAffinity'),
        message: `${workload.kind} ${workload.name} may run on any node`,
      },
    ]
  },
}
