import type { Json, JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { gatewaySecretNotFound } from './gateway-secret-not-found.ts'

const gateway = (ref: Json, tls: JsonObject = {}, annotations: JsonObject = {}, namespace = 'shop') =>
  world(
    [
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { annotations, name: 'edge', namespace },
        spec: {
          gatewayClassName: 'public',
          listeners: [{ name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [ref], ...tls } }],
        },
      },
    ],
    { marked: 'crd' },
  )
const at = 'spec.listeners[0].tls.certificateRefs[0]'

law(gatewaySecretNotFound, {
  passes: [
    gateway({ name: 'registry' }),
    gateway({ name: 'registry', namespace: 'shop' }, {}, {}, 'edge'),
    gateway({ name: 'web-tls' }, { mode: 'Passthrough' }),
    gateway({ group: 'example.com', kind: 'Certificate', name: 'web-tls' }),
    gateway({ name: 'web-tls' }, {}, { 'cert-manager.io/issuer': 'own' }),
  ],
  fails: [
    { given: gateway({ name: 'web-tls' }), at: `${at}.name` },
    { given: gateway({ group: '', kind: 'Secret', name: 'web-tls' }), at: `${at}.name` },
    { given: gateway({ name: 'web-tls', namespace: 'shop' }, {}, {}, 'edge'), at: `${at}.name` },
  ],
  unknown: [
    { given: gateway('web-tls'), at },
    // The target holds nothing of that namespace
    { given: gateway({ name: 'web-tls', namespace: 'elsewhere' }), at: `${at}.name` },
  ],
})
