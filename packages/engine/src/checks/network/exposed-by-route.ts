// A route on a Gateway, of the Gateway API or of Istio, publishes Services to whoever reaches the gateway.
// Sources: gateway-api.sigs.k8s.io/concepts/api-overview; istio.io/latest/docs/reference/config/networking/virtual-service

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { grpcRoute, httpRoute, istioVirtualService, tcpRoute, tlsRoute, udpRoute } from '../../model/kinds/network.ts'
import { isBehindIstioGateway, isOnGateway, routeBackends, virtualServiceBackends } from '../../network/backends.ts'
import type { RouteObject, VirtualServiceObject } from '../../network/backends.ts'

export const exposedByRoute: ObjectCheck<ValueOf<typeof httpRoute | typeof istioVirtualService>> = {
  id: 'exposed-by-route',
  title: 'Service exposed by a route of a gateway',
  tier: 'opinion',
  severity: 'low',
  confidence: 'likely',
  why: 'Requests from outside the cluster reach the pods behind it',
  attack: 'A flaw of the program is used from wherever the gateway is reached',
  remedy: 'Confirm that the Service is meant for outsiders, or attach the route to an internal gateway',
  sources: [
    { title: 'Gateway API, API Overview', url: 'https://gateway-api.sigs.k8s.io/concepts/api-overview/' },
    {
      title: 'Istio, Virtual Service',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
    },
  ],
  rows: ['U-NET-012'],
  judges: 'object',
  kinds: [httpRoute, grpcRoute, tlsRoute, tcpRoute, udpRoute, istioVirtualService],
  reads: ['object.spec'],
  find(object) {
    const istio = object.kind === 'VirtualService'
    const exposed = istio ? isBehindIstioGateway(object as VirtualServiceObject) : isOnGateway(object as RouteObject)
    if (!exposed) return []
    const backends = istio
      ? virtualServiceBackends(object as VirtualServiceObject)
      : routeBackends(object as RouteObject)
    if (backends.length === 0) return []
    const names = [...new Set(backends.map(({ name }) => name))]
    const path = ['spec', istio ? 'gateways' : 'parentRefs']
    return [
      { path, message: `${object.kind} ${object.name} exposes ${names.slice(0, 5).join(', ')} through a gateway` },
    ]
  },
}
