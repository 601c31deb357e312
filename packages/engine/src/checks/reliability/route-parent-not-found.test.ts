import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { routeParentNotFound } from './route-parent-not-found.ts'

const edge = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'edge', namespace: 'shop' },
  spec: { gatewayClassName: 'public', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
}
const route = (ref: Json, kind = 'HTTPRoute', version = 'v1', namespace = 'shop') =>
  world(
    [
      {
        apiVersion: `gateway.networking.k8s.io/${version}`,
        kind,
        metadata: { name: 'web', namespace },
        spec: { parentRefs: [ref], rules: [{ backendRefs: [{ name: 'web', namespace: 'shop', port: 80 }] }] },
      },
      edge,
    ],
    { marked: 'crd' },
  )
const at = 'spec.parentRefs[0]'

law(routeParentNotFound, {
  passes: [
    route({ name: 'edge' }),
    route({ name: 'edge', sectionName: 'http' }),
    route({ name: 'edge', namespace: 'shop' }, 'HTTPRoute', 'v1', 'backend'),
    route({ group: '', kind: 'Service', name: 'web' }),
    route({ group: 'example.com', kind: 'Mesh', name: 'gone' }),
  ],
  fails: [
    { given: route({ name: 'egde' }), at: `${at}.name` },
    { given: route({ name: 'edge', sectionName: 'https' }), at: `${at}.sectionName` },
    { given: route({ group: '', kind: 'Service', name: 'api' }), at: `${at}.name` },
    { given: route({ name: 'egde' }, 'GRPCRoute'), at: `${at}.name` },
    { given: route({ name: 'egde' }, 'TCPRoute', 'v1alpha2'), at: `${at}.name` },
    { given: route({ name: 'egde' }, 'TLSRoute', 'v1alpha3'), at: `${at}.name` },
    { given: route({ name: 'egde' }, 'UDPRoute', 'v1alpha2'), at: `${at}.name` },
    { given: route({ name: 'edge' }, 'HTTPRoute', 'v1', 'backend'), at: `${at}.name` },
  ],
  unknown: [
    { given: route('edge'), at },
    // The target holds nothing of that namespace
    { given: route({ name: 'edge', namespace: 'elsewhere' }), at: `${at}.name` },
  ],
})
