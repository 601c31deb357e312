import { everywhere, inEveryContainer, law, pod, podContext } from '../law.ts'
import { appArmorProfile } from './app-armor-profile.ts'

const key = 'container.apparmor.security.beta.kubernetes.io/web'
const place = `metadata.annotations["${key}"]`

law(appArmorProfile, [
  ['v1.0', pod({})],
  ['v1.0', everywhere({ appArmorProfile: { type: 'RuntimeDefault' } })],
  ['latest', everywhere({ appArmorProfile: { type: 'Localhost' } })],
  ['latest', everywhere({ appArmorProfile: null })],
  ...['', 'runtime/default', 'localhost/', 'localhost/x', null].map(
    (value) => ['latest', pod({}, { annotations: { [key]: value } })] as const,
  ),
  ['latest', pod({}, { annotations: { 'apparmor.security.beta.kubernetes.io/pod': 'unconfined', other: 7 } })],
  [
    'v1.0',
    everywhere({ appArmorProfile: { type: 'Unconfined' } }),
    'spec.securityContext.appArmorProfile.type',
    ...inEveryContainer('appArmorProfile.type'),
  ],
  ['latest', podContext({ appArmorProfile: {} }), 'spec.securityContext.appArmorProfile.type'],
  ['latest', podContext({ appArmorProfile: { type: null } }), 'spec.securityContext.appArmorProfile.type'],
  ['v1.0', pod({}, { annotations: { [key]: 'unconfined' } }), place],
  ['latest', pod({}, { annotations: { [key]: 'RuntimeDefault' } }), place],
  ['latest', pod({}, { annotations: { [key]: 7 } }), `?${place}`],
  ['latest', pod({}, { annotations: ['unconfined'] }), '?metadata.annotations'],
  ['latest', { metadata: 'p', spec: {} }, '?metadata'],
  ['latest', podContext({ appArmorProfile: 'Unconfined' }), '?spec.securityContext.appArmorProfile'],
  ['latest', podContext({ appArmorProfile: { type: 7 } }), '?spec.securityContext.appArmorProfile.type'],
])
