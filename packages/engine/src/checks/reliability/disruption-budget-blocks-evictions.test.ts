import type { JsonObject } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { law, world } from '../law.ts'
import { disruptionBudgetBlocksEvictions } from './disruption-budget-blocks-evictions.ts'
import { autoscaler, budget } from './fixtures.ts'

const saying = (spec: JsonObject) => budget({ spec: { maxUnavailable: null, ...spec } })
const min = (minAvailable: number | string) => world([saying({ minAvailable })])

law(disruptionBudgetBlocksEvictions, {
  passes: [
    world([budget()]),
    min(2),
    min('60%'),
    world([saying({ maxUnavailable: '1%' })]),
    // Judged at the floor of the autoscaler, by another check
    world([
      saying({ minAvailable: 3 }),
      hardenedDeployment({ spec: { replicas: null } }),
      autoscaler({ spec: { minReplicas: 4 } }),
    ]),
  ],
  fails: [
    { given: world([saying({ maxUnavailable: 0 })]), at: 'spec.maxUnavailable' },
    { given: world([saying({ maxUnavailable: '0%' })]), at: 'spec.maxUnavailable' },
    { given: min('100%'), at: 'spec.minAvailable' },
    { given: min(3), at: 'spec.minAvailable' },
    // 67 % of three pods are three
    { given: min('67%'), at: 'spec.minAvailable' },
  ],
  unknown: [{ given: world([saying({ minAvailable: true })]), at: 'spec.minAvailable' }],
})
