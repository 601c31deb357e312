import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { capabilityAdded } from './capability-added.ts'

const adding = (...add: readonly string[]) => ({ securityContext: { capabilities: { add } } })
const baseline = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]

law(capabilityAdded, {
  passes: [
    pod(),
    pod(adding()),
    pod(adding('NET_BIND_SERVICE')),
    pod(adding('SYS_ADMIN', 'ALL', 'NET_RAW', 'SYS_MODULE')),
  ],
  fails: [
    ...[...baseline, 'IPC_LOCK', 'SYS_NICE', 'sys_nice', 'UNHEARD_OF'].map((name) => ({
      given: pod(adding(name)),
      at: 'spec.containers[0].securityContext.capabilities.add[0]',
    })),
    {
      given: pod({}, { initContainers: [hardenedInit(adding('NET_BIND_SERVICE', 'CHOWN'))] }),
      at: 'spec.initContainers[0].securityContext.capabilities.add[1]',
    },
    {
      given: deployment({}, {}, adding('SETUID')),
      at: 'spec.template.spec.containers[0].securityContext.capabilities.add[0]',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { capabilities: { add: { CHOWN: true } } } }),
      at: 'spec.containers[0].securityContext.capabilities.add',
    },
  ],
})
