import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { selinuxOptions } from './selinux-options.ts'

const options = (seLinuxOptions: Record<string, string>) => ({ securityContext: { seLinuxOptions } })

law(selinuxOptions, {
  passes: [
    pod(),
    pod(options({ level: 's0:c123,c456' })),
    pod(options({ type: 'container_init_t' })),
    pod(options({ type: 'container_engine_t' })),
    // The container's options replace the pod's
    pod(options({ type: 'container_t' }), options({ type: 'spc_t' })),
  ],
  fails: [
    { given: pod(options({ type: 'spc_t' })), at: 'spec.containers[0].securityContext.seLinuxOptions.type' },
    { given: pod(options({ role: 'sysadm_r' })), at: 'spec.containers[0].securityContext.seLinuxOptions.role' },
    { given: pod({}, options({ user: 'sysadm_u' })), at: 'spec.securityContext.seLinuxOptions.user' },
    {
      given: { ...pod(options({ type: 'container_engine_t' })), version: 'v1.30.0' },
      at: 'spec.containers[0].securityContext.seLinuxOptions.type',
    },
    {
      given: pod({}, { initContainers: [hardenedInit(options({ type: 'spc_t' }))] }),
      at: 'spec.initContainers[0].securityContext.seLinuxOptions.type',
    },
    {
      given: deployment({}, options({ type: 'unconfined_t' })),
      at: 'spec.template.spec.securityContext.seLinuxOptions.type',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { seLinuxOptions: { type: 1 } } }),
      at: 'spec.containers[0].securityContext.seLinuxOptions.type',
    },
  ],
})
