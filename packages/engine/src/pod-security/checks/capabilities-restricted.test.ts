import { container, context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { capabilitiesRestricted } from './capabilities-restricted.ts'

const capabilities = 'spec.containers[0].securityContext.capabilities'
const windows = { os: { name: 'windows' }, containers: [{ name: 'web' }] }

law(capabilitiesRestricted, [
  ['v1.21', container({})],
  ['v1.22', container({}), `${capabilities}.drop`],
  ['v1.22', context({ capabilities: { drop: ['ALL'] } })],
  ['latest', context({ capabilities: { drop: ['NET_RAW', 'ALL'], add: ['NET_BIND_SERVICE'] } })],
  ['latest', context({ capabilities: { drop: ['all'] } }), `${capabilities}.drop`],
  ['latest', context({ capabilities: { drop: [null] } }), `${capabilities}.drop`],
  [
    'latest',
    context({ capabilities: { drop: ['ALL'], add: ['CHOWN', 'NET_BIND_SERVICE'] } }),
    `${capabilities}.add[0]`,
  ],
  ['latest', context({ capabilities: { add: ['ALL'] } }), `${capabilities}.drop`, `${capabilities}.add[0]`],
  ['v1.22', everywhere({}), ...inEveryContainer('capabilities.drop')],
  ['v1.24', pod(windows), `${capabilities}.drop`],
  ['v1.25', pod(windows)],
  ['v1.25', pod({ ...windows, os: { name: 'linux' } }), `${capabilities}.drop`],
  ['v1.25', pod({ ...windows, os: { name: 7 } }), '?spec.os.name'],
  ['v1.25', pod({ ...windows, os: 'windows' }), '?spec.os'],
  ['latest', context({ capabilities: { drop: 'ALL' } }), `?${capabilities}.drop`],
  ['latest', context({ capabilities: { drop: [{ all: true }] } }), `?${capabilities}.drop[0]`],
  ['latest', context({ capabilities: { drop: ['ALL'], add: [true] } }), `?${capabilities}.add[0]`],
])
