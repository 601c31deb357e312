// A route or Gateway may name a Service, Secret or other object of another namespace only where a ReferenceGrant of that namespace
// lets it: the API server takes the reference, and the gateway refuses it. parentRefs need none: the Gateway's allowedRoutes
// decide. Source: gateway-api.sigs.k8s.io/api-types/referencegrant; GEP-709 (ResolvedRefs: RefNotPermitted)

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { Path } from '../../model/path.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import {
  gateway,
  grpcRoute,
  httpRoute,
  referenceGrant,
  tcpRoute,
  tlsRoute,
  udpRoute,
} from '../../model/kinds/network.ts'
import type { KubeObject } from '../../model/object.ts'
import type { World } from '../../model/world.ts'

type RouteValue = ValueOf<typeof httpRoute>
type GatewayValue = ValueOf<typeof gateway>
type Judged = RouteValue | GatewayValue
interface Reference {
  readonly group?: string
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
}

export const crossNamespaceReferenceWithoutGrant: ObjectCheck<Judged> = {
  id: 'cross-namespace-reference-without-grant',
  title: 'Reference into another namespace that no ReferenceGrant lets through',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The owner of the other namespace has not agreed, and a gateway that keeps to the rules refuses the reference',
  attack:
    'A gateway that does not ask for grants lets this namespace use the certificates and Services of the other; any other answers with errors until whoever may write grants there opens it',
  remedy: 'Let the owner of the other namespace write a ReferenceGrant that names this namespace and that one object',
  sources: [{ title: 'Gateway API, ReferenceGrant', url: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/' }],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [httpRoute, grpcRoute, tlsRoute, tcpRoute, udpRoute, gateway],
  reads: ['object.spec', 'kind:gateway.networking.k8s.io/ReferenceGrant'],
  find(object, world) {
    const hits: Hit[] = []
    const { spec } = object.value
    if (spec === undefined) return hits
    if ('rules' in spec) {
      spec.rules?.forEach(({ backendRefs, filters }, rule) => {
        const at: Path = ['spec', 'rules', rule]
        backendRefs?.forEach((ref, index) => look(world, object, ref, 'Service', [...at, 'backendRefs', index], hits))
        filters?.forEach(({ requestMirror }, index) => {
          const ref = requestMirror?.backendRef
          const path = [...at, 'filters', index, 'requestMirror', 'backendRef']
          if (ref !== undefined) look(world, object, ref, 'Service', path, hits)
        })
      })
    }
    if ('listeners' in spec) {
      spec.listeners?.forEach(({ tls }, listener) => {
        if (tls?.mode === 'Passthrough') return
        tls?.certificateRefs?.forEach((ref, index) =>
          look(world, object, ref, 'Secret', ['spec', 'listeners', listener, 'tls', 'certificateRefs', index], hits),
        )
      })
    }
    return hits
  },
}

function look(world: World, from: KubeObject, ref: Reference, usual: string, at: Path, hits: Hit[]): void {
  const { group = '', kind = usual, namespace = '', name = '' } = ref
  if (namespace === '' || namespace === from.namespace || name === '') return
  const grants = world.objects(referenceGrant, namespace)
  const granted = grants.some(
    ({ value: { spec } }) =>
      spec?.from?.some(
        (one) => one.group === gateway.group && one.kind === from.kind && one.namespace === from.namespace,
      ) === true &&
      spec.to?.some(
        (one) => (one.group ?? '') === group && one.kind === kind && ((one.name ?? '') === '' || one.name === name),
      ) === true,
  )
  if (granted) return
  const searched = grants.length
  hits.push({
    path: [...at, 'namespace'],
    message: `${from.kind} ${from.name} of ${from.namespace} names ${kind} ${name} of namespace ${namespace}, and none of the ${searched} ReferenceGrants there allows it`,
    absence: { kind: referenceGrant, namespace, searched },
    ...(world.evidence.coverage.world !== 'listed' && { confidence: 'likely' as const }),
  })
}
