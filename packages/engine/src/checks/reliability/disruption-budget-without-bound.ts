// A budget with neither minAvailable nor maxUnavailable bounds nothing: every eviction is allowed.
// Source: kubernetes/kubernetes pkg/controller/disruption (getExpectedPodCount)

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const disruptionBudgetWithoutBound: ObjectCheck<ValueOf<typeof podDisruptionBudget>> = {
  id: 'disruption-budget-without-bound',
  title: 'PodDisruptionBudget without a bound',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'A budget with neither minAvailable nor maxUnavailable allows every eviction',
  attack: 'A drain takes all replicas at once although a budget seems to protect them',
  remedy: 'Set maxUnavailable, or minAvailable',
  sources: [
    kubernetesDocs('Specifying a Disruption Budget for your Application', 'tasks/run-application/configure-pdb/'),
  ],
  rows: ['U-REL-017'],
  judges: 'object',
  kinds: [podDisruptionBudget],
  reads: ['object.spec.maxUnavailable', 'object.spec.minAvailable'],
  find({ value, name }) {
    if (value.spec?.maxUnavailable !== undefined || value.spec?.minAvailable !== undefined) return []
    return [
      {
        path: ['spec', 'maxUnavailable'],
        message: `Budget ${name} says neither how many pods must stay nor how many may go`,
      },
    ]
  },
}
