// A budget whose selector matches no pods protects nothing; most often a label was changed in one place only.
// Source: kubernetes.io/docs/tasks/run-application/configure-pdb

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { readsWorkloadKinds } from '../workload-kinds.ts'
import { absentWorkloads } from './absent-workloads.ts'
import { customMaker } from './custom-maker.ts'
import { budgetedWorkloads } from './disruption-budgets.ts'

export const disruptionBudgetSelectsNothing: ObjectCheck<ValueOf<typeof podDisruptionBudget>> = {
  id: 'disruption-budget-selects-nothing',
  title: 'PodDisruptionBudget that selects nothing',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The budget protects no pod',
  attack: 'A drain takes all replicas at once although a budget seems to protect them',
  remedy: 'Let the selector match the labels of the pods, or remove the budget',
  sources: [
    kubernetesDocs('Specifying a Disruption Budget for your Application', 'tasks/run-application/configure-pdb/'),
  ],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [podDisruptionBudget],
  reads: ['object.spec.selector', ...readsWorkloadKinds],
  find(budget, world) {
    if (budgetedWorkloads(world, budget).length > 0) return []
    const { namespace, name } = budget
    const searched = world.workloadsIn(namespace).length
    const message = `Budget ${name} selects none of ${searched} workloads of namespace ${namespace}`
    const path = ['spec', 'selector']
    const maker = customMaker(world, namespace, budget.value.spec?.selector?.matchLabels ?? {})
    if (maker !== undefined) return [{ path, message: `${message}, but ${maker} may make its pods`, unknown: true }]
    return [{ path, message, ...absentWorkloads(world, namespace) }]
  },
}
