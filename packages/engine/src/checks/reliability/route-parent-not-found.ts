// A route is served by what its parentRefs name: a Gateway, one of its listeners, or a Service of a mesh. Other kinds are the
// implementation's own. Source: gateway-api.sigs.k8s.io/api-types/httproute, "Attaching to Gateways"

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { Kind, ValueOf } from '../../model/kinds/meta.ts'
import { gateway, grpcRoute, httpRoute, service, tcpRoute, tlsRoute, udpRoute } from '../../model/kinds/network.ts'
import { missingObject } from './missing-object.ts'

export const routeParentNotFound: ObjectCheck<ValueOf<typeof httpRoute>> = {
  id: 'route-parent-not-found',
  title: 'Route on a Gateway or Service that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Nothing serves the route',
  attack: 'Whoever may create a Gateway of that name receives the traffic of its hosts',
  remedy: 'Let parentRefs name an existing Gateway and one of its listeners, or an existing Service',
  sources: [{ title: 'Gateway API, HTTPRoute', url: 'https://gateway-api.sigs.k8s.io/api-types/httproute/' }],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [httpRoute, grpcRoute, tlsRoute, tcpRoute, udpRoute],
  reads: ['object.spec.parentRefs', 'kind:gateway.networking.k8s.io/Gateway', 'kind:Service'],
  find({ value, kind: ownKind, namespace: own, name: ownName }, world) {
    const hits: Hit[] = []
    value.spec?.parentRefs?.forEach((ref, index) => {
      const kind = parentKind(ref.group ?? gateway.group, ref.kind ?? gateway.kind)
      if (kind === undefined) return
      const { name = '', namespace = own, sectionName: section } = ref
      const by = `${ownKind} ${ownName}`
      const at = ['spec', 'parentRefs', index]
      const missing = missingObject(world, { by, kind, name, namespace, path: [...at, 'name'] })
      hits.push(...missing)
      if (missing.length > 0 || kind !== gateway || section === undefined || section === '') return
      const listeners = world.get(gateway, namespace, name)?.value.spec?.listeners
      if (listeners === undefined || listeners.some((listener) => listener.name === section)) return
      const message = `Gateway ${name}, which ${by} names, has no listener ${section}`
      hits.push({ path: [...at, 'sectionName'], message })
    })
    return hits
  },
}

function parentKind(group: string, kind: string): Kind<unknown> | undefined {
  if (group === gateway.group && kind === gateway.kind) return gateway
  return group === service.group && kind === service.kind ? service : undefined
}
