import { deployment, law, pod, world } from '../law.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { autoscaler, daemonSet, headlessService, job, statefulSet } from './fixtures.ts'
import { singleReplica } from './single-replica.ts'

law(singleReplica, {
  passes: [
    pod(),
    deployment(),
    deployment({ spec: { replicas: 0 } }),
    deployment({ spec: { replicas: 1 } }, {}, {}, { settings: { minReplicas: 1 } }),
    world([job()]),
    world([daemonSet()]),
    world([hardenedDeployment({ spec: { replicas: null } }), autoscaler()]),
  ],
  fails: [
    { given: deployment({ spec: { replicas: 1 } }), at: 'spec.replicas' },
    { given: deployment({ spec: { replicas: null } }), at: 'spec.replicas' },
    // The budget of three replicas of the hardened world does not hold four
    { given: deployment({ spec: { replicas: 3 } }, {}, {}, { settings: { minReplicas: 4 } }), at: 'spec.replicas' },
    { given: world([statefulSet({ spec: { replicas: 1 } }), headlessService()]), at: 'spec.replicas' },
  ],
  unknown: [{ given: deployment({ spec: { replicas: 'two' } }), at: 'spec.replicas' }],
})
