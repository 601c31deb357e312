import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { routeBackendMissing } from './route-backend-missing.ts'

const edge = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'edge', namespace: 'shop' },
  spec: { gatewayClassName: 'public', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
}
const route = (ref: Json, kind = 'HTTPRoute', version = 'v1') =>
  world(
    [
      {
        apiVersion: `gateway.networking.k8s.io/${version}`,
        kind,
        metadata: { name: 'web', namespace: 'shop' },
        spec: { parentRefs: [{ name: 'edge' }], rules: [{ backendRefs: [ref] }] },
      },
      edge,
    ],
    { marked: 'crd' },
  )
const at = 'spec.rules[0].backendRefs[0]'

law(routeBackendMissing, {
  passes: [route({ name: 'web', port: 80 }), route({ group: 'example.com', kind: 'Bucket', name: 'static' })],
  fails: [
    { given: route({ name: 'api', port: 80 }), at: `${at}.name` },
    { given: route({ name: 'web', port: 8080 }), at: `${at}.port` },
    { given: route({ name: 'api', port: 80 }, 'GRPCRoute'), at: `${at}.name` },
    { given: route({ name: 'api', port: 80 }, 'TLSRoute', 'v1alpha2'), at: `${at}.name` },
  ],
  unknown: [
    { given: route('web'), at },
    // The target holds nothing of that namespace
    { given: route({ name: 'web', namespace: 'elsewhere', port: 80 }), at: `${at}.name` },
  ],
})
