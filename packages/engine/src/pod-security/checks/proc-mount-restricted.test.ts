import { context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { procMountRestricted } from './proc-mount-restricted.ts'

const place = 'spec.containers[0].securityContext.procMount'

law(procMountRestricted, [
  ['v1.34', context({ procMount: 'Unmasked' })],
  ['v1.35', context({ procMount: 'Default' })],
  ['latest', context({})],
  ['v1.35', everywhere({ procMount: 'Unmasked' }), ...inEveryContainer('procMount')],
  ['latest', pod({ hostUsers: false, containers: [{ securityContext: { procMount: 'Unmasked' } }] }), place],
  ['latest', context({ procMount: 7 }), `?${place}`],
])
