// The eviction API refuses every eviction of a pod that more than one budget selects: drains hang.
// Source: kubernetes/kubernetes pkg/registry/core/pod/storage/eviction.go ("does not support more than one PodDisruptionBudget")

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { budgetedWorkloads, budgetsOf } from './disruption-budgets.ts'

export const disruptionBudgetsOverlap: ObjectCheck<ValueOf<typeof podDisruptionBudget>> = {
  id: 'disruption-budgets-overlap',
  title: 'Pods with several PodDisruptionBudgets',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'A pod that two budgets select cannot be evicted at all',
  attack:
    'Drains of nodes fail, security updates of the cluster wait, and in the end pods are deleted without any budget',
  remedy: 'Leave one budget for each pod',
  sources: [
    kubernetesDocs(
      'Specifying a Disruption Budget for your Application',
      'tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors',
    ),
  ],
  rows: [],
  judges: 'object',
  kinds: [podDisruptionBudget],
  reads: ['object.spec.selector', 'kind:policy/PodDisruptionBudget'],
  find(budget, world) {
    for (const workload of budgetedWorkloads(world, budget)) {
      const other = budgetsOf(world, workload).find((one) => one !== budget)
      if (other === undefined) continue
      const message = `Budgets ${budget.name} and ${other.name} both select the pods of ${workload.kind} ${workload.name}`
      return [{ path: ['spec', 'selector'], message }]
    }
    return []
  },
}
