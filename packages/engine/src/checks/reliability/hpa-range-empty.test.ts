import { law, world } from '../law.ts'
import { autoscaler } from './fixtures.ts'
import { hpaRangeEmpty } from './hpa-range-empty.ts'

law(hpaRangeEmpty, {
  passes: [world([autoscaler()])],
  fails: [
    // The hardened Deployment has replicas of its own, which is right where nothing scales it
    {
      given: world([autoscaler({ spec: { maxReplicas: 3 } })]),
      at: 'spec.maxReplicas',
      alsoFails: ['replicas-beside-autoscaler'],
    },
  ],
  unknown: [{ given: world([autoscaler({ spec: { maxReplicas: {} } })]), at: 'spec.maxReplicas' }],
})
