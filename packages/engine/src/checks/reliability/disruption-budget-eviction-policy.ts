// Pods that are not ready count against the budget: with the default policy a broken application cannot be evicted, and its node
// not drained. Which policy is right is the owner's to say, so there is no fix.
// Source: kubernetes.io/docs/tasks/run-application/configure-pdb, "Unhealthy Pod Eviction Policy"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const disruptionBudgetEvictionPolicy: ObjectCheck<ValueOf<typeof podDisruptionBudget>> = {
  id: 'disruption-budget-eviction-policy',
  title: 'PodDisruptionBudget that keeps broken pods',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Pods that are not ready may not be evicted while the budget is used up, which they use up themselves',
  attack: 'An application that crashes blocks the drain of its nodes',
  remedy: 'Set unhealthyPodEvictionPolicy to AlwaysAllow unless unready pods hold data that must be kept',
  sources: [
    kubernetesDocs(
      'Specifying a Disruption Budget for your Application',
      'tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy',
    ),
  ],
  rows: ['U-REL-019'],
  judges: 'object',
  kinds: [podDisruptionBudget],
  reads: ['object.spec.unhealthyPodEvictionPolicy'],
  find({ value, name }) {
    if (value.spec?.unhealthyPodEvictionPolicy !== undefined) return []
    const message = `Budget ${name} does not say whether unready pods may be evicted, so they may not`
    return [{ path: ['spec', 'unhealthyPodEvictionPolicy'], message }]
  },
}
