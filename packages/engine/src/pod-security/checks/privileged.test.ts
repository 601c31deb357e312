import { container, context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { privileged } from './privileged.ts'

law(privileged, [
  ['v1.0', container({})],
  ['v1.0', context(null)],
  ['v1.0', context({ privileged: null })],
  ['latest', context({ privileged: false })],
  ['v1.0', everywhere({ privileged: true }), ...inEveryContainer('privileged')],
  ['latest', context({ privileged: true }), 'spec.containers[0].securityContext.privileged'],
  ['latest', context({ privileged: 'true' }), '?spec.containers[0].securityContext.privileged'],
  ['latest', context('privileged'), '?spec.containers[0].securityContext'],
  ['latest', pod({ containers: { privileged: true } }), '?spec.containers'],
  ['latest', pod({ containers: ['web', null] }), '?spec.containers[0]'],
  [
    'latest',
    pod({ containers: [{ securityContext: { privileged: 1 } }, { securityContext: { privileged: true } }] }),
    'spec.containers[1].securityContext.privileged',
    '?spec.containers[0].securityContext.privileged',
  ],
])
