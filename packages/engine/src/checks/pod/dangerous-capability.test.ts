import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { dangerousCapabilities } from './linux-capabilities.ts'
import { dangerousCapability } from './dangerous-capability.ts'

const adding = (...add: readonly string[]) => ({ securityContext: { capabilities: { add } } })

law(dangerousCapability, {
  passes: [pod(), pod(adding('CHOWN')), pod(adding('SYS_ADMIN')), pod(adding('NET_BIND_SERVICE'))],
  fails: [
    ...[...dangerousCapabilities.keys()].map((name) => ({
      given: pod(adding(name)),
      at: 'spec.containers[0].securityContext.capabilities.add[0]',
    })),
    {
      // CHOWN is a smaller fault, with a check of its own
      given: pod(adding('CHOWN', 'cap_net_admin')),
      at: 'spec.containers[0].securityContext.capabilities.add[1]',
      alsoFails: ['capability-added'],
    },
    {
      given: pod({}, { initContainers: [hardenedInit(adding('NET_ADMIN'))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.add[0]',
    },
    {
      given: deployment({}, {}, adding('ALL')),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.add[0]',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: 'ALL' } }),
      at: 'spec.containers[0].securityContext.capabilities',
    },
  ],
})
