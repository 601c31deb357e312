// The Services that an Ingress, a route of the Gateway API or a VirtualService sends requests to.
// Sources: kubernetes.io/docs/concepts/services-networking/ingress; gateway-api.sigs.k8s.io; istio.io, "Virtual Service"

import type { Kind, ValueOf } from '../model/kinds/meta.ts'
import {
  grpcRoute,
  httpRoute,
  ingress,
  istioVirtualService,
  tcpRoute,
  tlsRoute,
  udpRoute,
} from '../model/kinds/network.ts'
import type { KubeObject } from '../model/object.ts'
import type { Path } from '../model/path.ts'

export interface Backend {
  readonly namespace: string
  readonly name: string
  readonly path: Path
}

export type IngressObject = KubeObject<ValueOf<typeof ingress>>
export type RouteObject = KubeObject<ValueOf<typeof httpRoute>>
export type VirtualServiceObject = KubeObject<ValueOf<typeof istioVirtualService>>

export const routeKinds: readonly Kind<ValueOf<typeof httpRoute>>[] = [
  httpRoute,
  grpcRoute,
  tlsRoute,
  tcpRoute,
  udpRoute,
]

type IngressBackend = NonNullable<NonNullable<ValueOf<typeof ingress>['spec']>['defaultBackend']>

/** The name of a backend's Service, in the fields of today or of v1beta1. */
export function serviceOf(backend: IngressBackend | undefined): string | undefined {
  return backend?.service?.name ?? backend?.serviceName
}

/** The default backend and its field, which was `backend` in v1beta1. */
export function defaultBackendOf({
  value,
}: IngressObject): { readonly backend: IngressBackend; readonly path: Path } | undefined {
  const { defaultBackend, backend } = value.spec ?? {}
  if (defaultBackend !== undefined) return { backend: defaultBackend, path: ['spec', 'defaultBackend'] }
  return backend && { backend, path: ['spec', 'backend'] }
}

export function ingressBackends(object: IngressObject): readonly Backend[] {
  const { namespace } = object
  const found: Backend[] = []
  const fallback = defaultBackendOf(object)
  const name = serviceOf(fallback?.backend)
  if (fallback !== undefined && name !== undefined) found.push({ namespace, name, path: fallback.path })
  object.value.spec?.rules?.forEach(({ http }, rule) =>
    http?.paths?.forEach(({ backend }, index) => {
      const service = serviceOf(backend)
      const path = ['spec', 'rules', rule, 'http', 'paths', index, 'backend']
      if (service !== undefined) found.push({ namespace, name: service, path })
    }),
  )
  return found
}

/** Whether a route is attached to a Gateway, not to a Service of a mesh. */
export function isOnGateway({ value }: RouteObject): boolean {
  return (value.spec?.parentRefs ?? []).some(({ kind = 'Gateway' }) => kind === 'Gateway')
}

export function routeBackends(object: RouteObject): readonly Backend[] {
  return (object.value.spec?.rules ?? []).flatMap(({ backendRefs = [] }, rule) =>
    backendRefs.flatMap(({ group = '', kind = 'Service', name, namespace = object.namespace }, index) => {
      if (group !== '' || kind !== 'Service' || name === undefined) return []
      return [{ namespace, name, path: ['spec', 'rules', rule, 'backendRefs', index] }]
    }),
  )
}

/** Whether a VirtualService takes requests from a gateway; without `gateways` it is for the mesh alone. */
export function isBehindIstioGateway({ value }: VirtualServiceObject): boolean {
  return (value.spec?.gateways ?? []).some((name) => name !== 'mesh')
}

export function virtualServiceBackends(object: VirtualServiceObject): readonly Backend[] {
  const found: Backend[] = []
  for (const protocol of ['http', 'tls', 'tcp'] as const) {
    object.value.spec?.[protocol]?.forEach(({ route = [] }, rule) =>
      route.forEach(({ destination }, index) => {
        // `name`, `name.namespace` or `name.namespace.svc.cluster.local`
        const [name = '', namespace = object.namespace] = (destination?.host ?? '').split('.', 2)
        if (name !== '') found.push({ namespace, name, path: ['spec', protocol, rule, 'route', index, 'destination'] })
      }),
    )
  }
  return found
}
