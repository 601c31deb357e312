import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { capabilitySysAdmin } from './capability-sys-admin.ts'

const adding = (...add: readonly string[]) => ({ securityContext: { capabilities: { add } } })

law(capabilitySysAdmin, {
  passes: [
    pod(),
    pod(adding()),
    pod(adding('CHOWN')),
    pod({ securityContext: { capabilities: { drop: ['SYS_ADMIN', 'ALL'] } } }),
  ],
  fails: [
    { given: pod(adding('SYS_ADMIN')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    { given: pod(adding('sys_admin')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    // The API server refuses this very spelling beside allowPrivilegeEscalation: false
    {
      given: pod(adding('CAP_SYS_ADMIN'), {}, {}, { marked: 'malformed' }),
      at: 'spec.containers[0].securityContext.capabilities.add[0]',
    },
    { given: pod(adding('cap_sys_admin')), at: 'spec.containers[0].securityContext.capabilities.add[0]' },
    {
      given: pod({}, { initContainers: [hardenedInit(adding('SYS_ADMIN'))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.add[0]',
    },
    {
      given: deployment({}, {}, adding('SYS_ADMIN')),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.add[0]',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { add: 'SYS_ADMIN' } } }),
      at: 'spec.containers[0].securityContext.capabilities.add',
    },
  ],
})
