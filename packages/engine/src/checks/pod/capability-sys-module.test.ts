import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { capabilitySysModule } from './capability-sys-module.ts'

const adding = (...add: readonly string[]) => ({ securityContext: { capabilities: { add } } })

law(capabilitySysModule, {
  passes: [
    pod(),
    pod(adding()),
    pod(adding('CHOWN')),
    pod({ securityContext: { capabilities: { drop: ['SYS_MODULE', 'ALL'] } } }),
  ],
  fails: [
    { given: pod(adding('SYS_MODULE')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    { given: pod(adding('sys_module')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    {
      given: pod({}, { initContainers: [hardenedInit(adding('SYS_MODULE'))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.add[0]',
    },
    {
      given: deployment({}, {}, adding('SYS_MODULE')),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.add[0]',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { add: 'SYS_MODULE' } } }),
      at: 'spec.containers[0].securityContext.capabilities.add',
    },
  ],
})
