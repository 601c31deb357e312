import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { capabilityNetBindService } from './capability-net-bind-service.ts'

const adding = (...add: readonly string[]) => ({ securityContext: { capabilities: { add } } })

law(capabilityNetBindService, {
  passes: [
    pod(),
    pod(adding()),
    pod(adding('CHOWN')),
    pod({ securityContext: { capabilities: { drop: ['NET_BIND_SERVICE', 'ALL'] } } }),
  ],
  fails: [
    { given: pod(adding('NET_BIND_SERVICE')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    { given: pod(adding('net_bind_service')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    {
      given: pod({}, { initContainers: [hardenedInit(adding('NET_BIND_SERVICE'))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.add[0]',
    },
    {
      given: deployment({}, {}, adding('NET_BIND_SERVICE')),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.add[0]',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { add: 'NET_BIND_SERVICE' } } }),
      at: 'spec.containers[0].securityContext.capabilities.add',
    },
  ],
})
