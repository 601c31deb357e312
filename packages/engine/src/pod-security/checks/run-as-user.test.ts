import { context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { runAsUser } from './run-as-user.ts'

const place = 'spec.containers[0].securityContext.runAsUser'
const containers = [{ securityContext: { runAsUser: 0 } }]

law(runAsUser, [
  ['v1.22', everywhere({ runAsUser: 0 })],
  ['v1.23', everywhere({ runAsUser: 0 }), 'spec.securityContext.runAsUser', ...inEveryContainer('runAsUser')],
  ['v1.23', everywhere({})],
  ['latest', everywhere({ runAsUser: null })],
  ['latest', everywhere({ runAsUser: 1000 })],
  ['latest', context({ runAsUser: 9007199254740994 })],
  ['latest', context({ runAsUser: -1 })],
  ['v1.34', pod({ hostUsers: false, containers }), place],
  ['v1.35', pod({ hostUsers: false, containers })],
  ['v1.35', pod({ containers }), place],
  ['latest', context({ runAsUser: '0' }), `?${place}`],
  ['latest', context({ runAsUser: 0.5 }), `?${place}`],
  ['latest', context({ runAsUser: 1e30 }), `?${place}`],
  ['latest', context({ runAsUser: false }), `?${place}`],
])
