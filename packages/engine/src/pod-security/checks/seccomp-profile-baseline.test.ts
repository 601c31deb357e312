import { everywhere, inEveryContainer, law, pod, podContext } from '../law.ts'
import { seccompProfileBaseline } from './seccomp-profile-baseline.ts'

const podKey = 'seccomp.security.alpha.kubernetes.io/pod'
const webKey = 'container.seccomp.security.alpha.kubernetes.io/web'
const web = { containers: [{ name: 'web' }] }
const unconfined = everywhere({ seccompProfile: { type: 'Unconfined' } })

law(seccompProfileBaseline, [
  ['v1.0', pod({})],
  ...['runtime/default', 'docker/default', 'localhost/x'].map(
    (value) => ['v1.18', pod(web, { annotations: { [podKey]: value, [webKey]: value } })] as const,
  ),
  ['v1.18', unconfined],
  ['v1.18', pod(web, { annotations: { 'container.seccomp.security.alpha.kubernetes.io/other': 'unconfined' } })],
  ['v1.18', pod(web, { annotations: { [podKey]: 'unconfined' } }), `metadata.annotations["${podKey}"]`],
  ['v1.0', pod(web, { annotations: { [webKey]: 'unconfined' } }), `metadata.annotations["${webKey}"]`],
  [
    'v1.0',
    pod({ initContainers: [{ name: 'web' }] }, { annotations: { [webKey]: '' } }),
    `metadata.annotations["${webKey}"]`,
  ],
  ['v1.0', pod(web, { annotations: { [podKey]: null } }), `metadata.annotations["${podKey}"]`],
  ['v1.0', pod(web, { annotations: { [webKey]: 7 } }), `?metadata.annotations["${webKey}"]`],
  ['v1.0', pod({ containers: [{ name: 7 }] }, { annotations: { [webKey]: 'unconfined' } }), '?spec.containers[0].name'],
  ['v1.0', pod({ containers: [{ name: 7 }] }, { annotations: { [webKey]: 'runtime/default' } })],
  ['v1.0', { metadata: [], spec: {} }, '?metadata'],
  ['v1.19', pod(web, { annotations: { [podKey]: 'unconfined', [webKey]: 'unconfined' } })],
  ['v1.19', everywhere({ seccompProfile: { type: 'RuntimeDefault' } })],
  ['latest', everywhere({ seccompProfile: { type: 'Localhost' } })],
  ['v1.19', unconfined, 'spec.securityContext.seccompProfile.type', ...inEveryContainer('seccompProfile.type')],
  ['latest', podContext({ seccompProfile: {} }), 'spec.securityContext.seccompProfile.type'],
  ['latest', podContext({ seccompProfile: { type: true } }), '?spec.securityContext.seccompProfile.type'],
])
