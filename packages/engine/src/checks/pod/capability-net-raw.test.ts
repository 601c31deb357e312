import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { capabilityNetRaw } from './capability-net-raw.ts'

const adding = (...add: readonly string[]) => ({ securityContext: { capabilities: { add } } })

law(capabilityNetRaw, {
  passes: [
    pod(),
    pod(adding()),
    pod(adding('CHOWN')),
    pod({ securityContext: { capabilities: { drop: ['NET_RAW', 'ALL'] } } }),
  ],
  fails: [
    { given: pod(adding('NET_RAW')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    { given: pod(adding('net_raw')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    {
      given: pod({}, { initContainers: [hardenedInit(adding('NET_RAW'))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.add[0]',
    },
    {
      given: deployment({}, {}, adding('NET_RAW')),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.add[0]',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { add: 'NET_RAW' } } }),
      at: 'spec.containers[0].securityContext.capabilities.add',
    },
  ],
})
