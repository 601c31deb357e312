// At its floor an autoscaler runs minReplicas pods: a budget that wants as many allows no eviction then.
// Source: kubernetes.io/docs/tasks/run-application/configure-pdb

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler, podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { autoscalerOf } from './autoscalers.ts'
import { budgetedWorkloads, scaled } from './disruption-budgets.ts'

export const disruptionBudgetExceedsAutoscaler: ObjectCheck<ValueOf<typeof podDisruptionBudget>> = {
  id: 'disruption-budget-exceeds-autoscaler',
  title: 'PodDisruptionBudget that wants all pods of the autoscaler’s floor',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'While the autoscaler runs its minimum, no pod may be evicted',
  attack: 'At quiet times, when nodes are updated, drains hang',
  remedy: 'Keep minAvailable below minReplicas of the autoscaler, or use maxUnavailable',
  sources: [
    kubernetesDocs('Specifying a Disruption Budget for your Application', 'tasks/run-application/configure-pdb/'),
  ],
  rows: ['U-REL-018'],
  judges: 'object',
  kinds: [podDisruptionBudget],
  reads: ['object.spec.minAvailable', 'kind:autoscaling/HorizontalPodAutoscaler'],
  find(budget, world) {
    const minAvailable = budget.value.spec?.minAvailable
    // No autoscaler of the namespace, nothing to look for
    if (
      minAvailable === undefined ||
      minAvailable === '100%' ||
      world.objects(horizontalPodAutoscaler, budget.namespace).length === 0
    ) {
      return []
    }
    for (const workload of budgetedWorkloads(world, budget)) {
      const autoscaler = autoscalerOf(world, workload)
      const floor = autoscaler?.value.spec?.minReplicas ?? 1
      if (autoscaler === undefined || floor === 0 || (scaled(minAvailable, floor) ?? 0) < floor) continue
      const message = `Budget ${budget.name} wants ${minAvailable} pods, autoscaler ${autoscaler.name} runs as few as ${floor}`
      return [{ path: ['spec', 'minAvailable'], message }]
    }
    return []
  },
}
