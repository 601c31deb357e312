// terminationGracePeriodSeconds: 0 kills the processes at once and removes the pod from the API without waiting for the
// kubelet: requests in flight are lost, and a StatefulSet may start a second pod of the same identity.
// Source: kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle, "Termination of Pods"; tasks/run-application/
// force-delete-stateful-set-pod

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const terminationGraceZero: WorkloadCheck = {
  id: 'termination-grace-zero',
  title: 'No time to end',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The processes are killed without the chance to finish what they do',
  attack: 'Every rollout and drain loses requests in flight and writes that were not synced',
  remedy: 'Remove terminationGracePeriodSeconds or give the seconds that the program needs to end',
  sources: [kubernetesDocs('Pod Lifecycle', 'concepts/workloads/pods/pod-lifecycle/#pod-termination')],
  rows: [],
  judges: 'workload',
  reads: ['pod.terminationGracePeriodSeconds'],
  find(workload) {
    const seconds = workload.spec.terminationGracePeriodSeconds
    if (seconds === undefined || seconds > 0) return []
    return [{ path: workload.at('terminationGracePeriodSeconds'), message: `Pods have ${seconds} s to end` }]
  },
}
