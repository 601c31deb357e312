import { deployment, law, pod } from '../law.ts'
import { secretInEnv } from './secret-in-env.ts'

law(secretInEnv, {
  passes: [pod(), pod({ env: [{ name: 'A', value: 'b' }], envFrom: [{ configMapRef: { name: 'web' } }] })],
  fails: [
    {
      given: pod({ env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { key: 'password', name: 'web' } } }] }),
      at: 'spec.containers[0].env[0].valueFrom.secretKeyRef',
    },
    { given: pod({ envFrom: [{ secretRef: { name: 'web' } }] }), at: 'spec.containers[0].envFrom[0].secretRef' },
    {
      given: deployment({}, {}, { envFrom: [{ secretRef: { name: 'web' } }] }),
      at: 'spec.template.spec.containers[0].envFrom[0].secretRef',
    },
  ],
  unknown: [{ given: pod({ envFrom: [{ secretRef: 'web' }] }), at: 'spec.containers[0].envFrom[0].secretRef' }],
})
