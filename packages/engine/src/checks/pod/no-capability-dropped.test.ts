import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { noCapabilityDropped } from './no-capability-dropped.ts'
import { windowsPod } from './windows-pod.ts'

const dropping = (drop: readonly string[] | null) => ({ securityContext: { capabilities: { drop } } })

// Whoever drops nothing keeps NET_RAW
const alsoFails = ['net-raw-not-dropped']

law(noCapabilityDropped, {
  passes: [
    pod(),
    pod(dropping(['ALL'])),
    pod(dropping(['MKNOD'])),
    windowsPod(),
    pod({}, { initContainers: [hardenedInit()] }),
  ],
  fails: [
    { given: pod(dropping(null)), at: 'spec.containers[0].securityContext.capabilities.drop', alsoFails },
    { given: pod(dropping([])), at: 'spec.containers[0].securityContext.capabilities.drop', alsoFails },
    {
      given: pod({}, { initContainers: [hardenedInit(dropping(null))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.drop',
      alsoFails,
    },
    {
      given: deployment({}, {}, { securityContext: { capabilities: null } }),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.drop',
      alsoFails,
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { drop: 'ALL' } } }),
      at: 'spec.containers[0].securityContext.capabilities.drop',
    },
  ],
})
