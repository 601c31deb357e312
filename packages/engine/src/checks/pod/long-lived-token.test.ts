import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { longLivedToken } from './long-lived-token.ts'

const projecting = (...sources: readonly JsonObject[]) => ({ volumes: [{ name: 'token', projected: { sources } }] })
const token = (expirationSeconds?: number): JsonObject => ({
  serviceAccountToken: {
    audience: 'vault',
    path: 'token',
    ...(expirationSeconds !== undefined && { expirationSeconds }),
  },
})
const certificate = (maxExpirationSeconds: number): JsonObject => ({
  podCertificate: {
    credentialBundlePath: 'bundle.pem',
    keyType: 'ED25519',
    maxExpirationSeconds,
    signerName: 'example.com/shop',
  },
})

law(longLivedToken, {
  passes: [
    pod(),
    pod({}, projecting(token(), token(3607), token(86_400))),
    // Behind a feature gate that is off by default
    { ...pod({}, projecting(certificate(86_400))), marked: 'removed: alpha' },
  ],
  fails: [
    {
      given: pod({}, projecting({ downwardAPI: {} }, token(86_401))),
      at: 'spec.volumes[0].projected.sources[1].serviceAccountToken.expirationSeconds',
    },
    {
      given: { ...pod({}, projecting(certificate(7_862_400))), marked: 'removed: alpha' },
      at: 'spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds',
    },
    {
      given: deployment({}, projecting(token(315_360_000))),
      at: 'spec.template.spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds',
    },
  ],
  unknown: [
    {
      given: pod({}, projecting({ serviceAccountToken: { expirationSeconds: '1y', path: 'token' } })),
      at: 'spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds',
    },
  ],
})
