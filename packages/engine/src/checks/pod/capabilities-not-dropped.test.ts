import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts'
import { windowsPod } from './windows-pod.ts'

const dropping = (drop: readonly string[] | null) => ({ securityContext: { capabilities: { drop } } })

law(capabilitiesNotDropped, {
  passes: [
    pod(),
    pod(dropping(['ALL', 'NET_RAW'])),
    // Container runtimes compare without case; pss:capabilities_restricted, which asks for the letters, refuses the pod
    pod(dropping(['all'])),
    windowsPod(),
    pod({}, { initContainers: [hardenedInit()] }),
  ],
  fails: [
    { given: pod(dropping(null)), at: 'spec.containers[0].securityContext.capabilities.drop' },
    { given: pod(dropping([])), at: 'spec.containers[0].securityContext.capabilities.drop' },
    // No runtime takes this for ALL
    {
      given: pod(dropping(['CAP_ALL'])),
      at: 'spec.containers[0].securityContext.capabilities.drop',
    },
    { given: pod(dropping(['NET_RAW', 'MKNOD'])), at: 'spec.containers[0].securityContext.capabilities.drop' },
    {
      given: pod({}, { initContainers: [hardenedInit(dropping(null))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.drop',
    },
    {
      given: deployment({}, {}, { securityContext: { capabilities: null } }),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.drop',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { drop: 'ALL' } } }),
      at: 'spec.containers[0].securityContext.capabilities.drop',
    },
  ],
})
