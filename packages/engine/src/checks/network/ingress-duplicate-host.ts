// Two Ingresses of one class that claim the same host and path: which one answers is the controller's choice, mostly the
// older. Across namespaces it is how one team takes the requests of another.
// Source: kubernetes.io/docs/concepts/services-networking/ingress, "Multiple matches"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import type { World } from '../../model/world.ts'
import type { IngressObject } from '../../network/backends.ts'

export const ingressDuplicateHost: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-duplicate-host',
  title: 'Host and path that two Ingresses claim',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Which of them answers is not written anywhere',
  attack: 'Who may write Ingresses in one namespace takes requests, with their cookies, that are meant for another',
  remedy: 'Give each host and path to one Ingress',
  sources: [kubernetesDocs('Ingress', 'concepts/services-networking/ingress/')],
  rows: ['U-NET-015'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec', 'object.metadata.annotations', 'kind:networking.k8s.io/Ingress'],
  find(object, world) {
    const hits: Hit[] = []
    const claims = claimsOf(world)
    for (const { key, host, path, at } of claimsIn(object)) {
      const owners = claims.get(key) ?? []
      const other = owners.find((one) => one.namespace !== object.namespace) ?? owners.find((one) => one !== object)
      if (other === undefined) continue
      const message = `Ingress ${other.namespace}/${other.name} claims ${host}${path}, too`
      hits.push({ path: at, message, ...(other.namespace !== object.namespace && { severity: 'medium' as const }) })
    }
    return hits
  },
}

interface Claim {
  readonly key: string
  readonly host: string
  readonly path: string
  readonly at: readonly (string | number)[]
}

function claimsIn({ value, annotations }: IngressObject): readonly Claim[] {
  // A canary is a second Ingress for the same host and path on purpose
  if (annotations['nginx.ingress.kubernetes.io/canary'] === 'true') return []
  const className = value.spec?.ingressClassName ?? annotations['kubernetes.io/ingress.class'] ?? ''
  return (value.spec?.rules ?? []).flatMap(({ host = '', http }, rule) =>
    host === ''
      ? []
      : (http?.paths ?? []).map(({ path = '/' }, index) => ({
          key: `${className}\n${host}\n${path}`,
          host,
          path,
          at: ['spec', 'rules', rule, 'http', 'paths', index, 'path'],
        })),
  )
}

const known = new WeakMap<World, ReadonlyMap<string, readonly IngressObject[]>>()

/** At most three owners of each claim: the object itself, another of its namespace, one of another namespace. */
function claimsOf(world: World): ReadonlyMap<string, readonly IngressObject[]> {
  const before = known.get(world)
  if (before !== undefined) return before
  const claims = new Map<string, IngressObject[]>()
  for (const object of world.objects(ingress)) {
    for (const { key } of claimsIn(object)) {
      const owners = claims.get(key)
      if (owners === undefined) claims.set(key, [object])
      else if (isNews(owners, object)) owners.push(object)
    }
  }
  known.set(world, claims)
  return claims
}

function isNews(owners: readonly IngressObject[], object: IngressObject): boolean {
  if (owners.includes(object)) return false
  return (
    owners.length < 2 ||
    (owners.length < 3 &&
      owners.every(({ namespace }) => namespace === owners[0]?.namespace) &&
      object.namespace !== owners[0]?.namespace)
  )
}
