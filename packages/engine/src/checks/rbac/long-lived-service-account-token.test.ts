import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { longLivedServiceAccountToken } from './long-lived-service-account-token.ts'

function secretOf(type: string | null): JsonObject {
  const annotations = { 'kubernetes.io/service-account.name': 'web' }
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { annotations, name: 'token', namespace: 'shop' },
    ...(type !== null && { type }),
  }
}

law(longLivedServiceAccountToken, {
  passes: [world([secretOf('Opaque')]), world([secretOf(null)])],
  fails: [{ given: world([secretOf('kubernetes.io/service-account-token')]), at: 'type' }],
  unknown: [],
})
