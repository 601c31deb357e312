import type { Json, JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { crossNamespaceReferenceWithoutGrant } from './cross-namespace-reference-without-grant.ts'

const group = 'gateway.networking.k8s.io'
const grant = (fromPatch: JsonObject = {}, toPatch: JsonObject = {}, namespace = 'shop') => ({
  apiVersion: `${group}/v1beta1`,
  kind: 'ReferenceGrant',
  metadata: { name: 'edge', namespace },
  spec: {
    from: [{ group, kind: 'HTTPRoute', namespace: 'edge', ...fromPatch }],
    to: [{ group: '', kind: 'Service', name: 'web', ...toPatch }],
  },
})
const given = (kind: string, spec: JsonObject, grants: readonly JsonObject[]) =>
  world([{ apiVersion: `${group}/v1`, kind, metadata: { name: 'entry', namespace: 'edge' }, spec }, ...grants], {
    marked: 'crd',
  })
const route = (ref: Json, grants: readonly JsonObject[] = [], kind = 'HTTPRoute') =>
  given(kind, { parentRefs: [{ name: 'entry' }], rules: [{ backendRefs: [ref] }] }, grants)
const mirror = (ref: JsonObject) =>
  given('HTTPRoute', { rules: [{ filters: [{ type: 'RequestMirror', requestMirror: { backendRef: ref } }] }] }, [])
const gateway = (ref: JsonObject, grants: readonly JsonObject[] = [], tls: JsonObject = {}) =>
  given(
    'Gateway',
    {
      gatewayClassName: 'public',
      listeners: [{ name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [ref], ...tls } }],
    },
    grants,
  )
const web = { name: 'web', namespace: 'shop', port: 80 }
const certificate = { name: 'registry', namespace: 'shop' }
const toCertificate = grant({ kind: 'Gateway' }, { kind: 'Secret', name: 'registry' })
const backend = 'spec.rules[0].backendRefs[0].namespace'
const listener = 'spec.listeners[0].tls.certificateRefs[0].namespace'

law(crossNamespaceReferenceWithoutGrant, {
  passes: [
    route({ name: 'web', port: 80 }),
    route({ name: 'web', namespace: 'edge', port: 80 }),
    route(web, [grant()]),
    gateway({ name: 'registry' }),
    gateway(certificate, [toCertificate]),
    gateway(certificate, [], { mode: 'Passthrough' }),
  ],
  fails: [
    { given: route(web), at: backend },
    { given: route(web, [], 'GRPCRoute'), at: backend },
    { given: mirror(web), at: 'spec.rules[0].filters[0].requestMirror.backendRef.namespace' },
    // Grants that allow something else
    { given: route(web, [grant({ kind: 'GRPCRoute' })]), at: backend },
    { given: route(web, [grant({ namespace: 'other' })]), at: backend },
    { given: route(web, [grant({ group: 'example.com' })]), at: backend },
    { given: route(web, [grant({}, { name: 'api' })]), at: backend },
    { given: route(web, [grant({}, { kind: 'Secret' })]), at: backend },
    { given: route(web, [grant({}, { group: 'example.com' })]), at: backend },
    // One that stands in the namespace that asks
    { given: route(web, [grant({}, {}, 'edge')]), at: backend },
    { given: gateway(certificate), at: listener },
    { given: gateway(certificate, [grant()]), at: listener },
  ],
  unknown: [
    { given: route('web'), at: 'spec.rules[0].backendRefs[0]' },
    // The target holds nothing of that namespace
    { given: route({ name: 'web', namespace: 'elsewhere', port: 80 }), at: backend },
  ],
})
