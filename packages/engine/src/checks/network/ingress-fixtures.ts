import { mergePatch } from '../../model/apply-edits.ts'
import type { Json, JsonObject } from '../../model/json.ts'

// Entries to the hardened world's Service, for fixtures of this area. Used by tests only.

function made(apiVersion: string, kind: string, spec: JsonObject, specPatch: Json, metaPatch: Json): JsonObject {
  const metadata = mergePatch({ name: 'entry', namespace: 'shop' }, metaPatch)
  return { apiVersion, kind, metadata, spec: mergePatch(spec, specPatch) }
}

/** An Ingress that passes every security check of this area. */
export function ingress(specPatch: Json = {}, metaPatch: Json = {}): JsonObject {
  const backend = { service: { name: 'web', port: { number: 80 } } }
  const spec = {
    ingressClassName: 'public',
    rules: [{ host: 'shop.example', http: { paths: [{ backend, path: '/', pathType: 'Prefix' }] } }],
    tls: [{ hosts: ['shop.example'], secretName: 'shop-tls' }],
  }
  return made('networking.k8s.io/v1', 'Ingress', spec, specPatch, metaPatch)
}

/** An Ingress with these annotations. */
export function annotated(annotations: JsonObject, specPatch: Json = {}): JsonObject {
  return ingress(specPatch, { annotations })
}

export function gateway(listeners: readonly JsonObject[]): JsonObject {
  return made('gateway.networking.k8s.io/v1', 'Gateway', { gatewayClassName: 'public', listeners }, {}, {})
}

/** An HTTPRoute on the Gateway. */
export function route(specPatch: Json = {}, name = 'route'): JsonObject {
  const spec = { parentRefs: [{ name: 'entry' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] }
  return made('gateway.networking.k8s.io/v1', 'HTTPRoute', spec, specPatch, { name })
}

export function virtualService(specPatch: Json = {}): JsonObject {
  const http = [{ route: [{ destination: { host: 'web.shop.svc.cluster.local' } }] }]
  return made(
    'networking.istio.io/v1',
    'VirtualService',
    { gateways: ['entry'], hosts: ['shop.example'], http },
    specPatch,
    {},
  )
}

export function istioGateway(servers: readonly JsonObject[]): JsonObject {
  return made('networking.istio.io/v1', 'Gateway', { selector: { istio: 'ingressgateway' }, servers }, {}, {})
}
