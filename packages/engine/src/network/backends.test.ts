import { expect, test } from 'vitest'
import { worldOf } from '../checks/law.ts'
import type { JsonObject } from '../model/json.ts'
import { httpRoute, ingress, istioVirtualService } from '../model/kinds/network.ts'
import {
  ingressBackends,
  isBehindIstioGateway,
  isOnGateway,
  routeBackends,
  virtualServiceBackends,
} from './backends.ts'

function world(apiVersion: string, kind: string, spec: JsonObject) {
  return worldOf({ objects: [{ apiVersion, kind, metadata: { name: 'a', namespace: 'shop' }, spec }] })
}

test('backends of an Ingress, of v1 and of v1beta1', () => {
  const [object] = world('networking.k8s.io/v1', 'Ingress', {
    backend: { serviceName: 'old', servicePort: 80 },
    rules: [
      {
        http: {
          paths: [{ backend: { resource: { kind: 'Bucket', name: 'b' } } }, { backend: { service: { name: 'web' } } }],
        },
      },
    ],
  }).objects(ingress)
  expect(object && ingressBackends(object)).toEqual([
    { namespace: 'shop', name: 'old', path: ['spec', 'backend'] },
    { namespace: 'shop', name: 'web', path: ['spec', 'rules', 0, 'http', 'paths', 1, 'backend'] },
  ])
})

test('backends of a route are Services, of its namespace unless it names one', () => {
  const [object] = world('gateway.networking.k8s.io/v1', 'HTTPRoute', {
    parentRefs: [{ name: 'public' }],
    rules: [{ backendRefs: [{ name: 'web' }, { kind: 'Bucket', name: 'b' }, { name: 'api', namespace: 'other' }] }],
  }).objects(httpRoute)
  expect(object && isOnGateway(object)).toBe(true)
  expect(object && routeBackends(object).map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([
    'shop/web',
    'other/api',
  ])
})

test.each([
  ['web', 'shop/web'],
  ['web.other', 'other/web'],
  ['web.other.svc.cluster.local', 'other/web'],
])('destination %s of a VirtualService is %s', (host, expected) => {
  const spec = { gateways: ['mesh', 'public'], tcp: [{ route: [{ destination: { host } }] }] }
  const [object] = world('networking.istio.io/v1', 'VirtualService', spec).objects(istioVirtualService)
  expect(object && isBehindIstioGateway(object)).toBe(true)
  expect(object && virtualServiceBackends(object).map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([
    expected,
  ])
})
