// Dashboards and control programs that are reached from outside: a login page, or none, stands between an outsider and the
// cluster. Source: Microsoft threat matrix for Kubernetes, "Exposed sensitive interfaces"; kubescape C-0021

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import {
  grpcRoute,
  httpRoute,
  ingress,
  istioVirtualService,
  service,
  tcpRoute,
  tlsRoute,
} from '../../model/kinds/network.ts'
import type { KubeObject } from '../../model/object.ts'
import type { Path } from '../../model/path.ts'
import type { World } from '../../model/world.ts'
import {
  ingressBackends,
  isBehindIstioGateway,
  isOnGateway,
  routeBackends,
  virtualServiceBackends,
} from '../../network/backends.ts'
import type { Backend, IngressObject, RouteObject, VirtualServiceObject } from '../../network/backends.ts'
import { exposureOf, isInternalIngress } from '../../network/exposure.ts'
import type { ServiceObject } from '../../network/exposure.ts'
import { notSeenBehind, softwareBehind } from '../../network/software.ts'

type Exposing = ValueOf<typeof service | typeof ingress | typeof httpRoute | typeof istioVirtualService>

export const exposedManagementInterface: ObjectCheck<Exposing> = {
  id: 'exposed-management-interface',
  title: 'Management interface exposed outside the cluster',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Whoever logs in, or finds a way around the login, controls the cluster or what the program manages',
  attack:
    'A leaked password, a default one or a flaw of the program is enough to deploy pods or read secrets from outside',
  remedy: 'Take it off the public entry: reach it by port forwarding, a VPN or an identity-aware proxy',
  sources: [
    {
      title: 'Threat matrix for Kubernetes, Exposed sensitive interfaces',
      url: 'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/',
    },
  ],
  rows: ['U-NET-018', 'U-NET-012', 'U-NET-019'],
  judges: 'object',
  passesOn: 'presence',
  kinds: [service, ingress, httpRoute, grpcRoute, tlsRoute, tcpRoute, istioVirtualService],
  reads: ['object.spec', 'object.metadata.annotations', 'kind:Service', 'kind:Pod'],
  find(object, world) {
    if (object.groupKind === 'Service') return ofService(object as ServiceObject, world)
    return backendsOf(object).flatMap(({ namespace, name, path }) => {
      const found = softwareBehind(world, namespace, name)
      if (found === undefined) return open(world, namespace, name, path)
      if (found.software.use !== 'management') return []
      const message = `${object.kind} ${object.name} exposes ${found.software.name} (told from ${found.from})`
      return [{ path, message, confidence: found.confidence }]
    })
  },
}

function ofService(object: ServiceObject, world: World): readonly Hit[] {
  const how = exposureOf(object)
  if (how === undefined) return []
  const found = softwareBehind(world, object.namespace, object.name)
  if (found === undefined) return open(world, object.namespace, object.name, ['spec', 'type'])
  if (found.software.use !== 'management') return []
  const message = `${found.software.name} (told from ${found.from}) is exposed by ${how}`
  return [{ path: ['spec', 'type'], message, confidence: found.confidence }]
}

function open(world: World, namespace: string, name: string, path: Path): readonly Hit[] {
  const why = notSeenBehind(world, namespace, name)
  return why === undefined
    ? []
    : [{ path, message: `What is behind Service ${name} is not known: ${why}`, unknown: true }]
}

function backendsOf(object: KubeObject<Exposing>): readonly Backend[] {
  if (object.kind === 'Ingress') return isInternalIngress(object) ? [] : ingressBackends(object as IngressObject)
  if (object.kind === 'VirtualService') {
    const virtual = object as VirtualServiceObject
    return isBehindIstioGateway(virtual) ? virtualServiceBackends(virtual) : []
  }
  const route = object as RouteObject
  return isOnGateway(route) ? routeBackends(route) : []
}
