// A host that no entry of spec.tls names is served over plain HTTP, unless the controller gets its certificate elsewhere.
// Source: kubernetes.io/docs/concepts/services-networking/ingress, "TLS"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { ingressEndsTls } from '../../network/exposure.ts'

export const ingressWithoutTls: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-without-tls',
  title: 'Ingress without TLS',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Requests and answers, cookies and passwords travel in the clear',
  attack: 'Who sits between a user and the controller reads the session and changes the answers',
  remedy: 'Add spec.tls with the host and a Secret that holds its certificate',
  sources: [kubernetesDocs('Ingress, TLS', 'concepts/services-networking/ingress/#tls')],
  rows: ['U-NET-013'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec', 'object.metadata.annotations'],
  find(object) {
    const { rules = [], tls = [] } = object.value.spec ?? {}
    if (ingressEndsTls(object)) return []
    const path = ['spec', 'tls']
    if (tls.length === 0) return [{ path, message: `Ingress ${object.name} has no TLS` }]
    // An entry without hosts is for all of them
    if (tls.some(({ hosts = [] }) => hosts.length === 0)) return []
    const covered = new Set(tls.flatMap(({ hosts = [] }) => hosts))
    const hits: Hit[] = []
    rules.forEach(({ host = '' }, index) => {
      if (host === '' || covered.has(host) || covered.has(`*${host.slice(Math.max(host.indexOf('.'), 0))}`)) return
      hits.push({
        path: ['spec', 'rules', index, 'host'],
        message: `No TLS entry of Ingress ${object.name} names host ${host}`,
      })
    })
    return hits
  },
}
