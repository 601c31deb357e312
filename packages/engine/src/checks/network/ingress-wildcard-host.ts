// A rule for a wildcard answers names that nobody has thought of; whoever may write Ingresses takes each free one.
// Source: kubernetes.io/docs/concepts/services-networking/ingress, "Hostname wildcards"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress, istioGateway } from '../../model/kinds/network.ts'
import type { KubeObject } from '../../model/object.ts'
import type { IngressObject } from '../../network/backends.ts'

export const ingressWildcardHost: ObjectCheck<ValueOf<typeof ingress | typeof istioGateway>> = {
  id: 'ingress-wildcard-host',
  title: 'Ingress or Istio Gateway for a wildcard host',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'It answers for every name under the domain, also for those of other teams',
  attack: 'Requests for a name that has no rule of its own, with the cookies of the domain, go to this backend',
  remedy: 'Name each host',
  sources: [kubernetesDocs('Ingress, hostname wildcards', 'concepts/services-networking/ingress/#hostname-wildcards')],
  rows: ['U-NET-015'],
  judges: 'object',
  kinds: [ingress, istioGateway],
  reads: ['object.spec'],
  find(object) {
    if (object.kind === 'Gateway') return ofGateway(object as KubeObject<ValueOf<typeof istioGateway>>)
    const hits: Hit[] = []
    ;(object as IngressObject).value.spec?.rules?.forEach(({ host = '' }, index) => {
      if (host.startsWith('*'))
        hits.push({ path: ['spec', 'rules', index, 'host'], message: `Ingress ${object.name} answers for ${host}` })
    })
    return hits
  },
}

function ofGateway({ name, value }: KubeObject<ValueOf<typeof istioGateway>>): readonly Hit[] {
  return (value.spec?.servers ?? []).flatMap(({ hosts = [] }, server) =>
    hosts.flatMap((host, index) => {
      // `namespace/host`
      if (!host.slice(host.indexOf('/') + 1).startsWith('*')) return []
      return [
        { path: ['spec', 'servers', server, 'hosts', index], message: `Istio Gateway ${name} answers for ${host}` },
      ]
    }),
  )
}
