// A route of the Gateway API whose Service, or whose port of it, does not exist answers those requests with 500.
// Source: gateway-api.sigs.k8s.io/api-types/httproute, "BackendRefs"; GEP-1364 (ResolvedRefs: BackendNotFound)

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { grpcRoute, httpRoute, service, tcpRoute, tlsRoute, udpRoute } from '../../model/kinds/network.ts'
import { missingObject } from './missing-object.ts'

export const routeBackendMissing: ObjectCheck<ValueOf<typeof httpRoute>> = {
  id: 'route-backend-missing',
  title: 'Route to a Service or port that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Requests that the route takes are answered with an error',
  attack: 'Whoever may create a Service of that name receives the traffic of the host',
  remedy: 'Let backendRefs name an existing Service and one of its ports, or remove the rule',
  sources: [{ title: 'Gateway API, HTTPRoute', url: 'https://gateway-api.sigs.k8s.io/api-types/httproute/' }],
  rows: ['U-REL-033'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [httpRoute, grpcRoute, tlsRoute, tcpRoute, udpRoute],
  reads: ['object.spec.rules', 'kind:Service'],
  find({ value, kind, namespace: own, name: by }, world) {
    const hits: Hit[] = []
    value.spec?.rules?.forEach(({ backendRefs = [] }, rule) => {
      backendRefs.forEach((ref, index) => {
        // Other kinds of backends are custom resources of the implementation.
        if ((ref.kind ?? 'Service') !== 'Service' || (ref.group ?? '') !== '') return
        const { name = '', namespace = own, port: wanted } = ref
        const at = ['spec', 'rules', rule, 'backendRefs', index]
        const missing = missingObject(world, {
          by: `${kind} ${by}`,
          kind: service,
          name,
          namespace,
          path: [...at, 'name'],
        })
        hits.push(...missing)
        const ports = missing.length > 0 ? undefined : world.get(service, namespace, name)?.value.spec?.ports
        if (ports === undefined || wanted === undefined || ports.some(({ port }) => port === wanted)) return
        hits.push({
          path: [...at, 'port'],
          message: `Service ${name}, which ${kind} ${by} names, has no port ${wanted}`,
        })
      })
    })
    return hits
  },
}
