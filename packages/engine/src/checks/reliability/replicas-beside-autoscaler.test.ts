import { hardenedDeployment } from '../hardened-world.ts'
import { deployment, law, world } from '../law.ts'
import { autoscaler } from './fixtures.ts'
import { replicasBesideAutoscaler } from './replicas-beside-autoscaler.ts'

law(replicasBesideAutoscaler, {
  passes: [
    deployment(),
    world([hardenedDeployment({ spec: { replicas: null } }), autoscaler()]),
    // In a cluster the field is the autoscaler's
    world([hardenedDeployment(), autoscaler()], { world: 'listed' }),
  ],
  fails: [{ given: world([hardenedDeployment(), autoscaler()]), at: 'spec.replicas' }],
  unknown: [{ given: deployment({ spec: { replicas: true } }), at: 'spec.replicas' }],
})
