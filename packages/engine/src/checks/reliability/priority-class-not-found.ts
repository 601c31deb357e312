// Admission refuses pods whose priority class does not exist; the two of the system always do.
// Source: kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption, "PriorityClass"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { priorityClass } from '../../model/kinds/cluster.ts'
import { missingObject } from './missing-object.ts'

export const priorityClassNotFound: WorkloadCheck = {
  id: 'priority-class-not-found',
  title: 'Priority class that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Admission refuses the pods, while their Deployment looks accepted',
  attack: 'A rollout hangs, and a restarted pod does not come back',
  remedy: 'Create the PriorityClass, or mend its name',
  sources: [kubernetesDocs('Pod Priority and Preemption', 'concepts/scheduling-eviction/pod-priority-preemption/')],
  rows: ['U-REL-023'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.priorityClassName', 'kind:scheduling.k8s.io/PriorityClass'],
  find({ spec, kind, name: by, at }, world) {
    const name = spec.priorityClassName ?? ''
    if (name === '' || name.startsWith('system-')) return []
    return missingObject(world, {
      by: `${kind} ${by}`,
      kind: priorityClass,
      name,
      namespace: '',
      path: at('priorityClassName'),
    })
  },
}
