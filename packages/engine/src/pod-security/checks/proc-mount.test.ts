import { context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { procMount } from './proc-mount.ts'

const place = 'spec.containers[0].securityContext.procMount'
const containers = [{ securityContext: { procMount: 'Unmasked' } }]

law(procMount, [
  ['v1.0', context({})],
  ['v1.0', context({ procMount: null })],
  ['latest', context({ procMount: 'Default' })],
  ['v1.0', everywhere({ procMount: 'Unmasked' }), ...inEveryContainer('procMount')],
  ['latest', context({ procMount: '' }), place],
  ['v1.34', pod({ hostUsers: false, containers }), place],
  ['v1.35', pod({ hostUsers: false, containers })],
  ['v1.35', pod({ hostUsers: true, containers }), place],
  ['v1.35', pod({ hostUsers: null, containers }), place],
  ['latest', pod({ hostUsers: 'false', containers }), '?spec.hostUsers'],
  ['latest', context({ procMount: false }), `?${place}`],
])
