import { deployment, law, world } from '../law.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { autoscaler, headlessService, statefulSet } from './fixtures.ts'
import { singleReplica } from './single-replica.ts'

law(singleReplica, {
  passes: [
    deployment(),
    deployment({ spec: { replicas: 0 } }),
    deployment({ spec: { replicas: 1 } }, {}, {}, { settings: { minReplicas: 1 } }),
    world([hardenedDeployment({ spec: { replicas: null } }), autoscaler()]),
  ],
  fails: [
    { given: deployment({ spec: { replicas: 1 } }), at: 'spec.replicas' },
    { given: deployment({ spec: { replicas: null } }), at: 'spec.replicas' },
    { given: deployment({ spec: { replicas: 3 } }, {}, {}, { settings: { minReplicas: 4 } }), at: 'spec.replicas' },
    { given: world([statefulSet({ spec: { replicas: 1 } }), headlessService()]), at: 'spec.replicas' },
  ],
  unknown: [{ given: deployment({ spec: { replicas: 'two' } }), at: 'spec.replicas' }],
})
