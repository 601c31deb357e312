import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { bootstrapTokenWithoutExpiry } from './bootstrap-token-without-expiry.ts'

function token(own: JsonObject = {}, namespace = 'kube-system', type = 'bootstrap.kubernetes.io/token'): JsonObject {
  const keys = {
    'token-id': 'abcdef',
    'token-secret': '0123456789abcdef',
    'usage-bootstrap-authentication': 'true',
    ...own,
  }
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'bootstrap-token-abcdef', namespace },
    stringData: keys,
    type,
  }
}

law(bootstrapTokenWithoutExpiry, {
  passes: [
    world([token({ expiration: '2026-12-01T00:00:00Z' })]),
    world([token({}, 'shop')]),
    world([token({}, 'kube-system', 'Opaque')]),
  ],
  fails: [{ given: world([token()]), at: 'type' }],
  unknown: [],
})
