import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { netRawNotDropped } from './net-raw-not-dropped.ts'
import { windowsPod } from './windows-pod.ts'

const dropping = (drop: readonly string[] | null) => ({ securityContext: { capabilities: { drop } } })

law(netRawNotDropped, {
  passes: [
    pod(),
    pod(dropping(['NET_RAW'])),
    pod(dropping(['CHOWN', 'net_raw'])),
    pod(dropping(['all'])),
    windowsPod(),
  ],
  fails: [
    { given: pod(dropping(['MKNOD'])), at: 'spec.containers[0].securityContext.capabilities.drop' },
    {
      // Nothing dropped is the wider fault
      given: pod(dropping(null)),
      at: 'spec.containers[0].securityContext.capabilities.drop',
      alsoFails: ['no-capability-dropped'],
    },
    {
      given: pod({}, { initContainers: [hardenedInit(dropping(['MKNOD']))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.drop',
    },
    {
      given: deployment({}, {}, dropping(['SETUID'])),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.drop',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { drop: [1] } } }),
      at: 'spec.containers[0].securityContext.capabilities.drop[0]',
    },
  ],
})
