import { hardenedDeployment } from '../hardened-world.ts'
import { law, world } from '../law.ts'
import { disruptionBudgetExceedsAutoscaler } from './disruption-budget-exceeds-autoscaler.ts'
import { autoscaler, budget } from './fixtures.ts'

const scaledBy = (minAvailable: number | string) =>
  world([
    budget({ spec: { maxUnavailable: null, minAvailable } }),
    hardenedDeployment({ spec: { replicas: null } }),
    autoscaler(),
  ])
const at = 'spec.minAvailable'

law(disruptionBudgetExceedsAutoscaler, {
  passes: [
    world([budget()]),
    scaledBy(2),
    scaledBy('50%'),
    world([budget({ spec: { maxUnavailable: null, minAvailable: 2 } })]),
  ],
  fails: [
    { given: scaledBy(3), at },
    { given: scaledBy(4), at },
    { given: scaledBy('70%'), at },
  ],
  unknown: [{ given: world([budget({ spec: { minAvailable: {} } })]), at }],
})
