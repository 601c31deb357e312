// Without a priority class pods have the default priority, 0 unless a class says globalDefault: they are preempted by whatever has
// more. A matter of taste where all is equally important.
// Source: kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const priorityClassMissing: WorkloadCheck = {
  id: 'priority-class-missing',
  title: 'No priority class',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'The pods have the default priority, and give way to whatever has more',
  attack: 'When nodes are short, a batch job with a class of its own evicts the front end',
  remedy: 'Set priorityClassName to a class that says how much the application matters',
  sources: [kubernetesDocs('Pod Priority and Preemption', 'concepts/scheduling-eviction/pod-priority-preemption/')],
  rows: ['U-REL-023'],
  judges: 'workload',
  reads: ['pod.priorityClassName'],
  find(workload) {
    if ((workload.spec.priorityClassName ?? '') !== '') return []
    return [
      { path: workload.at('priorityClassName'), message: `${workload.kind} ${workload.name} has no priority class` },
    ]
  },
}
