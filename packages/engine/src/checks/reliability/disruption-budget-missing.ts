// Without a PodDisruptionBudget a drain may evict every replica at once; with one it waits until enough are ready elsewhere.
// Source: kubernetes.io/docs/concepts/workloads/pods/disruptions, "Pod disruption budgets"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import { budgetsOf } from './disruption-budgets.ts'
import { replicasOf } from './replicas.ts'

export const disruptionBudgetMissing: WorkloadCheck = {
  id: 'disruption-budget-missing',
  title: 'No PodDisruptionBudget',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'A drain of nodes may evict all replicas at once',
  attack: 'An upgrade of the cluster takes the application down although it has several replicas',
  remedy: 'Add a PodDisruptionBudget that selects the pods and allows one to be unavailable',
  sources: [kubernetesDocs('Disruptions', 'concepts/workloads/pods/disruptions/')],
  rows: ['U-REL-016'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['object.spec.replicas', 'template.metadata.labels', 'kind:policy/PodDisruptionBudget'],
  find(workload, world) {
    const replicas = replicasOf(workload)
    if (replicas === undefined || replicas < 2 || budgetsOf(world, workload).length > 0) return []
    const searched = world.objects(podDisruptionBudget, workload.namespace).length
    return [
      {
        path: workload.metaAt('labels'),
        message: `None of ${searched} PodDisruptionBudgets of namespace ${workload.namespace} selects the pods of ${workload.name}`,
        absence: { kind: podDisruptionBudget, namespace: workload.namespace, searched },
        ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
      },
    ]
  },
}
