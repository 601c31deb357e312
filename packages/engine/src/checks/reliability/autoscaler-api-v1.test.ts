import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { autoscalerApiV1 } from './autoscaler-api-v1.ts'
import { autoscaler } from './fixtures.ts'

const v1 = (targetCPUUtilizationPercentage: Json) => ({
  ...autoscaler({ spec: { metrics: null, targetCPUUtilizationPercentage: targetCPUUtilizationPercentage } }),
  apiVersion: 'autoscaling/v1',
})

law(autoscalerApiV1, {
  passes: [world([autoscaler()]), world([v1(70)], { world: 'listed' })],
  fails: [{ given: world([v1(70)]), at: 'apiVersion' }],
  unknown: [{ given: world([v1('most')]), at: 'spec.targetCPUUtilizationPercentage' }],
})
