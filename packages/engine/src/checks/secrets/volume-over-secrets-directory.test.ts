import type { Json, JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { volumeOverSecretsDirectory } from './volume-over-secrets-directory.ts'

const mounted = (mountPath: Json, volume: JsonObject): Fixture =>
  pod({ volumeMounts: [{ mountPath, name: 'web' }] }, { volumes: [{ name: 'web', ...volume }] })

law(volumeOverSecretsDirectory, {
  passes: [
    pod(),
    mounted('/run/secrets', { secret: { secretName: 'web' } }),
    mounted('/var/run/secrets/kubernetes.io/serviceaccount', {
      projected: { sources: [{ serviceAccountToken: { path: 'token' } }] },
    }),
    mounted('/vault/secrets', { emptyDir: {} }),
    mounted('/run/secrets', { emptyDir: { medium: 'Memory' } }),
    mounted('/run/secrets/web', { emptyDir: {} }),
  ],
  fails: [
    { given: mounted('/run/secrets', { emptyDir: {} }), at: 'spec.containers[0].volumeMounts[0].mountPath' },
    {
      given: mounted('/var/run/secrets/kubernetes.io/serviceaccount/', { configMap: { name: 'web' } }),
      at: 'spec.containers[0].volumeMounts[0].mountPath',
    },
    {
      given: deployment(
        {},
        { volumes: [{ name: 'web', persistentVolumeClaim: { claimName: 'web' } }] },
        { volumeMounts: [{ mountPath: '/var/run/secrets', name: 'web' }] },
      ),
      at: 'spec.template.spec.containers[0].volumeMounts[0].mountPath',
    },
  ],
  unknown: [{ given: mounted(7, { emptyDir: {} }), at: 'spec.containers[0].volumeMounts[0].mountPath' }],
})
