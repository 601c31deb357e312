import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { tokenWithoutAudience } from './token-without-audience.ts'

const projecting = (token: JsonObject) => ({
  volumes: [{ name: 'token', projected: { sources: [{ serviceAccountToken: { path: 'token', ...token } }] } }],
})
const mounted = (mountPath: string) => ({ volumeMounts: [{ mountPath, name: 'token', readOnly: true }] })

law(tokenWithoutAudience, {
  passes: [
    pod(),
    pod(mounted('/var/run/secrets/vault'), projecting({ audience: 'vault' })),
    pod(mounted('/var/run/secrets/kubernetes.io/serviceaccount'), projecting({})),
  ],
  fails: [
    {
      given: pod(mounted('/var/run/secrets/vault'), projecting({})),
      at: 'spec.volumes[0].projected.sources[0].serviceAccountToken.audience',
    },
    {
      given: deployment({}, projecting({ audience: '' }), mounted('/vault')),
      at: 'spec.template.spec.volumes[0].projected.sources[0].serviceAccountToken.audience',
    },
  ],
  unknown: [
    {
      given: pod(mounted('/vault'), projecting({ audience: ['vault'] })),
      at: 'spec.volumes[0].projected.sources[0].serviceAccountToken.audience',
    },
  ],
})
