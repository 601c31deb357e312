import { law, world } from '../law.ts'
import { disruptionBudgetWithoutBound } from './disruption-budget-without-bound.ts'
import { budget } from './fixtures.ts'

law(disruptionBudgetWithoutBound, {
  passes: [world([budget()]), world([budget({ spec: { maxUnavailable: null, minAvailable: 1 } })])],
  fails: [{ given: world([budget({ spec: { maxUnavailable: null } })]), at: 'spec.maxUnavailable' }],
  unknown: [{ given: world([budget({ spec: { maxUnavailable: [] } })]), at: 'spec.maxUnavailable' }],
})
