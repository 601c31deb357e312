import { law, world } from '../law.ts'
import { disruptionBudgetEvictionPolicy } from './disruption-budget-eviction-policy.ts'
import { budget } from './fixtures.ts'

const policy = (unhealthyPodEvictionPolicy: string | null) => world([budget({ spec: { unhealthyPodEvictionPolicy } })])
const at = 'spec.unhealthyPodEvictionPolicy'

law(disruptionBudgetEvictionPolicy, {
  passes: [policy('AlwaysAllow'), policy('IfHealthyBudget')],
  fails: [{ given: policy(null), at }],
  unknown: [{ given: world([budget({ spec: { unhealthyPodEvictionPolicy: true } })]), at }],
})
