// An ExternalName is a CNAME that whoever may edit the Service points where they like; no TLS host name matches it.
// Source: kubernetes.io/docs/concepts/services-networking/service, "type: ExternalName"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'

export const externalNameService: ObjectCheck<ValueOf<typeof service>> = {
  id: 'external-name-service',
  title: 'ExternalName Service',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'A name of the cluster answers with one from outside, which NetworkPolicies cannot name',
  attack: 'Who may edit the Service, or who gets hold of the outer name, receives what pods send to the inner one',
  remedy: 'Let the program use the outer name itself, or a Service with EndpointSlices of known addresses',
  sources: [kubernetesDocs('Service, type ExternalName', 'concepts/services-networking/service/#externalname')],
  rows: ['U-NET-010'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.type', 'object.spec.externalName'],
  find({ name, value }) {
    if (value.spec?.type !== 'ExternalName') return []
    const target = value.spec.externalName ?? ''
    return [{ path: ['spec', 'externalName'], message: `Service ${name} stands for ${target}` }]
  },
}
