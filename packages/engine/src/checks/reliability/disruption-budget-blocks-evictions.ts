// A budget that never allows a disruption makes every drain wait for ever; whoever runs the node then deletes the pod by force.
// Percentages are rounded up. What an autoscaler scales is judged at its floor by another check.
// Source: kubernetes.io/docs/tasks/run-application/configure-pdb; kubernetes/kubernetes pkg/controller/disruption

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler, podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { World } from '../../model/world.ts'
import { autoscalerOf } from './autoscalers.ts'
import { budgetedWorkloads, scaled } from './disruption-budgets.ts'
import type { Budget } from './disruption-budgets.ts'
import { replicasOf } from './replicas.ts'

export const disruptionBudgetBlocksEvictions: ObjectCheck<ValueOf<typeof podDisruptionBudget>> = {
  id: 'disruption-budget-blocks-evictions',
  title: 'PodDisruptionBudget that allows no eviction',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'No pod that it selects may ever be evicted',
  attack:
    'Drains of nodes hang, security updates of the cluster wait, and in the end pods are deleted without any budget',
  remedy: 'Allow at least one pod to be unavailable',
  sources: [
    kubernetesDocs('Specifying a Disruption Budget for your Application', 'tasks/run-application/configure-pdb/'),
  ],
  rows: ['U-REL-017'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [podDisruptionBudget],
  reads: ['object.spec.maxUnavailable', 'object.spec.minAvailable', 'kind:autoscaling/HorizontalPodAutoscaler'],
  find(budget, world) {
    const { maxUnavailable, minAvailable } = budget.value.spec ?? {}
    if (maxUnavailable !== undefined && scaled(maxUnavailable, 100) === 0) {
      return [
        {
          path: ['spec', 'maxUnavailable'],
          message: `Budget ${budget.name} allows ${maxUnavailable} pods to be unavailable`,
        },
      ]
    }
    if (minAvailable === undefined) return []
    const path = ['spec', 'minAvailable']
    if (minAvailable === '100%') return [{ path, message: `Budget ${budget.name} wants all pods to be available` }]
    const total = totalReplicas(world, budget)
    const wanted = total === undefined ? undefined : scaled(minAvailable, total)
    if (total === undefined || wanted === undefined || wanted < total) return []
    const { namespace, name } = budget
    const searched = world.objects(horizontalPodAutoscaler, namespace).length
    const message = `Budget ${name} wants ${minAvailable} of ${total} pods to be available`
    return [{ path, message, absence: { kind: horizontalPodAutoscaler, namespace, searched } }]
  },
}

/** The replicas that the budget counts; undefined where they are not fixed, or none were found. */
function totalReplicas(world: World, budget: Budget): number | undefined {
  let total = 0
  for (const workload of budgetedWorkloads(world, budget)) {
    const replicas = replicasOf(workload)
    if (replicas === undefined || autoscalerOf(world, workload) !== undefined) return undefined
    total += replicas
  }
  return total === 0 ? undefined : total
}
