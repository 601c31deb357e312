import { container, context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { seccompProfileRestricted } from './seccomp-profile-restricted.ts'

const ofPod = 'spec.securityContext.seccompProfile.type'
const ofWeb = 'spec.containers[0].securityContext.seccompProfile.type'
const windows = { os: { name: 'windows' }, containers: [{ name: 'web' }] }

function both(podType: unknown, containerContext: object) {
  return {
    metadata: {},
    spec: { securityContext: { seccompProfile: podType }, containers: [{ securityContext: containerContext }] },
  }
}

law(seccompProfileRestricted, [
  ['v1.18', container({})],
  ['v1.19', pod({})],
  ['v1.19', container({}), ofWeb],
  ['v1.19', context({ seccompProfile: { type: 'RuntimeDefault' } })],
  ['latest', both({ type: 'Localhost' }, {})],
  ['latest', both({ type: 'RuntimeDefault' }, { seccompProfile: { type: 'Unconfined' } }), ofWeb],
  ['latest', both({ type: 'Unconfined' }, { seccompProfile: { type: 'RuntimeDefault' } }), ofPod],
  ['latest', both({ type: 'Unconfined' }, {}), ofPod],
  ['latest', both({}, {}), ofPod],
  ['v1.19', everywhere({}), ...inEveryContainer('seccompProfile.type')],
  ['v1.24', pod(windows), ofWeb],
  ['v1.25', pod(windows)],
  ['v1.25', pod({ ...windows, os: [] }), '?spec.os'],
  ['latest', both('RuntimeDefault', {}), '?spec.securityContext.seccompProfile'],
  ['latest', both({ type: 7 }, {}), `?${ofPod}`],
  ['latest', context({ seccompProfile: { type: 7 } }), `?${ofWeb}`],
])
