// A rule without a host, and a default backend, answer every name that no other rule claims.
// Source: kubernetes.io/docs/concepts/services-networking/ingress, "Ingress rules" and "DefaultBackend"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { defaultBackendOf, serviceOf } from '../../network/backends.ts'

export const ingressWithoutHost: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-without-host',
  title: 'Ingress that answers for every host',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Requests for names that nobody serves, or for the bare address, reach the backend',
  attack: 'Scanners that only know the address find the application; a host header of their choice reaches it',
  remedy: 'Name the host in every rule, and let the default backend answer 404',
  sources: [kubernetesDocs('Ingress rules', 'concepts/services-networking/ingress/#ingress-rules')],
  rows: ['U-NET-015'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec'],
  find(object) {
    const hits: Hit[] = []
    const fallback = defaultBackendOf(object)
    if (fallback !== undefined) {
      const message = `Ingress ${object.name} sends what no rule claims to ${serviceOf(fallback.backend) ?? 'its default backend'}`
      hits.push({ path: fallback.path, message })
    }
    object.value.spec?.rules?.forEach(({ host = '' }, index) => {
      if (host === '')
        hits.push({
          path: ['spec', 'rules', index, 'host'],
          message: `Rule ${index} of Ingress ${object.name} names no host`,
        })
    })
    return hits
  },
}
