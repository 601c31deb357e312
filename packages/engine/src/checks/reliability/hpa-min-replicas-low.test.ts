import { law, world } from '../law.ts'
import { autoscaler } from './fixtures.ts'
import { hpaMinReplicasLow } from './hpa-min-replicas-low.ts'

const scaling = (minReplicas: number | null, settings = {}) =>
  world([autoscaler({ spec: { minReplicas } })], { settings })

law(hpaMinReplicasLow, {
  passes: [world([autoscaler()]), scaling(2), scaling(1, { minReplicas: 1 })],
  fails: [
    // The hardened Deployment has replicas of its own, which is right where nothing scales it
    { given: scaling(1), at: 'spec.minReplicas', alsoFails: ['replicas-beside-autoscaler'] },
    { given: scaling(null), at: 'spec.minReplicas', alsoFails: ['replicas-beside-autoscaler'] },
  ],
  unknown: [{ given: world([autoscaler({ spec: { minReplicas: 'few' } })]), at: 'spec.minReplicas' }],
})
