import { context, everywhere, inEveryContainer, law, podContext } from '../law.ts'
import { seLinuxOptions } from './se-linux-options.ts'

const options = 'spec.securityContext.seLinuxOptions'
const engine = podContext({ seLinuxOptions: { type: 'container_engine_t' } })

law(seLinuxOptions, [
  ['v1.0', podContext({})],
  ...['', 'container_t', 'container_init_t', 'container_kvm_t', null].map(
    (type) => ['v1.0', everywhere({ seLinuxOptions: { type, user: '', role: null, level: 's0' } })] as const,
  ),
  ['v1.30', engine, `${options}.type`],
  ['v1.31', engine],
  ['latest', engine],
  ['v1.31', podContext({ seLinuxOptions: { type: 'spc_t' } }), `${options}.type`],
  [
    'latest',
    podContext({ seLinuxOptions: { type: 'x', user: 'u', role: 'r' } }),
    `${options}.type`,
    `${options}.user`,
    `${options}.role`,
  ],
  [
    'v1.0',
    everywhere({ seLinuxOptions: { user: 'u' } }),
    `${options}.user`,
    ...inEveryContainer('seLinuxOptions.user'),
  ],
  ['latest', podContext({ seLinuxOptions: { type: 7 } }), `?${options}.type`],
  ['latest', podContext({ seLinuxOptions: 'spc_t' }), `?${options}`],
  ['latest', context({ seLinuxOptions: [] }), '?spec.containers[0].securityContext.seLinuxOptions'],
])
