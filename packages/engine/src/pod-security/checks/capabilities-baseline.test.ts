import { context, everywhere, law } from '../law.ts'
import { capabilitiesBaseline } from './capabilities-baseline.ts'

const add = 'spec.containers[0].securityContext.capabilities.add'
const defaults =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'

law(capabilitiesBaseline, [
  ['v1.0', context({})],
  ['v1.0', context({ capabilities: null })],
  ['latest', context({ capabilities: { add: null, drop: ['SYS_ADMIN'] } })],
  ['latest', context({ capabilities: { add: defaults.split(' ') } })],
  ['v1.0', context({ capabilities: { add: ['CHOWN', 'NET_RAW', 'SYS_ADMIN'] } }), `${add}[1]`, `${add}[2]`],
  [
    'latest',
    context({ capabilities: { add: ['ALL', 'chown', 'CAP_CHOWN', '', null] } }),
    ...[0, 1, 2, 3, 4].map((i) => `${add}[${i}]`),
  ],
  [
    'latest',
    everywhere({ capabilities: { add: ['NET_ADMIN'] } }),
    ...['initContainers', 'containers', 'ephemeralContainers'].map(
      (list) => `spec.${list}[0].securityContext.capabilities.add[0]`,
    ),
  ],
  ['latest', context({ capabilities: { add: 'NET_ADMIN' } }), `?${add}`],
  ['latest', context({ capabilities: { add: [7, 'NET_ADMIN'] } }), `${add}[1]`, `?${add}[0]`],
  ['latest', context({ capabilities: ['NET_ADMIN'] }), '?spec.containers[0].securityContext.capabilities'],
])
