import { container, context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts'

const place = 'spec.containers[0].securityContext.allowPrivilegeEscalation'
const windows = { os: { name: 'windows' }, containers: [{ name: 'web' }] }

law(allowPrivilegeEscalation, [
  ['v1.7', container({})],
  ['v1.8', container({}), place],
  ['latest', context({ allowPrivilegeEscalation: null }), place],
  ['v1.8', everywhere({ allowPrivilegeEscalation: true }), ...inEveryContainer('allowPrivilegeEscalation')],
  ['v1.8', everywhere({ allowPrivilegeEscalation: false })],
  ['v1.24', pod(windows), place],
  ['v1.25', pod(windows)],
  ['v1.25', pod({ ...windows, os: { name: 'Windows' } }), place],
  ['v1.25', pod({ ...windows, os: { name: [] } }), '?spec.os.name'],
  ['latest', context({ allowPrivilegeEscalation: 'false' }), `?${place}`],
])
