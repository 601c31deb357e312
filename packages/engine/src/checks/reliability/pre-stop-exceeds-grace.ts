// The preStop hook runs inside the grace period: what sleeps as long as that leaves the program two seconds.
// Source: kubernetes.io/docs/concepts/containers/container-lifecycle-hooks, "Hook handler execution"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'

export const preStopExceedsGrace: ContainerCheck = {
  id: 'pre-stop-exceeds-grace',
  title: 'A preStop hook as long as the grace period',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The grace period is over before the program is asked to end',
  attack: 'Every rollout kills the program in the middle of its work',
  remedy: 'Raise terminationGracePeriodSeconds above the sleep of the preStop hook',
  sources: [kubernetesDocs('Container Lifecycle Hooks', 'concepts/containers/container-lifecycle-hooks/')],
  rows: [],
  judges: 'container',
  reads: ['container.lifecycle.preStop', 'pod.terminationGracePeriodSeconds'],
  find(container) {
    const sleep = container.spec.lifecycle?.preStop?.sleep?.seconds
    if (sleep === undefined) return []
    const grace = container.workload.spec.terminationGracePeriodSeconds ?? 30
    if (sleep < grace) return []
    return [
      {
        path: container.at('lifecycle', 'preStop', 'sleep', 'seconds'),
        message: `Container ${container.name} sleeps ${sleep} s before it ends, of ${grace} s that it has`,
      },
    ]
  },
}
