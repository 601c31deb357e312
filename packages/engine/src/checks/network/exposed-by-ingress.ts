// An Ingress publishes Services to whoever reaches its controller: a fact that a review of the attack surface starts from.
// Source: kubernetes.io/docs/concepts/services-networking/ingress

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { ingressBackends } from '../../network/backends.ts'
import { isInternalIngress } from '../../network/exposure.ts'

export const exposedByIngress: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'exposed-by-ingress',
  title: 'Service exposed by an Ingress',
  tier: 'opinion',
  severity: 'low',
  confidence: 'likely',
  why: 'Requests from outside the cluster reach the pods behind it',
  attack: 'A flaw of the program is used from wherever the controller is reached',
  remedy: 'Confirm that the Service is meant for outsiders, or use an internal class of ingress',
  sources: [kubernetesDocs('Ingress', 'concepts/services-networking/ingress/')],
  rows: ['U-NET-012'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec', 'object.metadata.annotations'],
  find(object) {
    if (isInternalIngress(object)) return []
    const [first, ...more] = ingressBackends(object)
    if (first === undefined) return []
    const names = [...new Set([first, ...more].map(({ name }) => name))]
    const path = ['spec', first.path[1] ?? 'rules']
    return [{ path, message: `Ingress ${object.name} exposes ${names.slice(0, 5).join(', ')}` }]
  },
}
