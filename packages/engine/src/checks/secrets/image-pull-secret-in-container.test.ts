import { deployment, law, pod } from '../law.ts'
import { imagePullSecretInContainer } from './image-pull-secret-in-container.ts'

law(imagePullSecretInContainer, {
  passes: [
    pod(),
    pod({}, { volumes: [{ name: 'web', secret: { secretName: 'web' } }] }),
    pod({}, { imagePullSecrets: null, volumes: [{ name: 'web', secret: { secretName: 'registry' } }] }),
  ],
  fails: [
    {
      given: pod({}, { volumes: [{ name: 'web', secret: { secretName: 'registry' } }] }),
      at: 'spec.volumes[0].secret.secretName',
    },
    {
      given: pod({}, { volumes: [{ name: 'web', projected: { sources: [{ secret: { name: 'registry' } }] } }] }),
      at: 'spec.volumes[0].projected.sources[0].secret.name',
    },
    {
      given: pod({ env: [{ name: 'AUTH', valueFrom: { secretKeyRef: { key: 'auth', name: 'registry' } } }] }),
      at: 'spec.containers[0].env[0].valueFrom.secretKeyRef.name',
    },
    {
      given: deployment({}, {}, { envFrom: [{ secretRef: { name: 'registry' } }] }),
      at: 'spec.template.spec.containers[0].envFrom[0].secretRef.name',
    },
  ],
  unknown: [{ given: pod({}, { imagePullSecrets: ['registry'] }), at: 'spec.imagePullSecrets[0]' }],
})
