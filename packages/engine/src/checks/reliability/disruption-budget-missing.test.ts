import { deployment, law, world } from '../law.ts'
import { headlessService, statefulSet } from './fixtures.ts'
import { disruptionBudgetMissing } from './disruption-budget-missing.ts'
import { without } from './limit-range-fixtures.ts'

const at = 'spec.template.metadata.labels'

law(disruptionBudgetMissing, {
  passes: [
    deployment(),
    without(deployment({ spec: { replicas: 0 } }), 'PodDisruptionBudget'),
    world([statefulSet(), headlessService()]),
  ],
  fails: [
    { given: without(deployment(), 'PodDisruptionBudget'), at },
    { given: without(world([statefulSet(), headlessService()]), 'PodDisruptionBudget'), at },
  ],
  unknown: [{ given: deployment({ spec: { replicas: [] } }), at: 'spec.replicas' }],
})
