// publishNotReadyAddresses lists pods in DNS and endpoints before they are ready, and after they no longer are: made for the
// headless Service of peers that must find each other, harmful for one that balances load.
// Source: kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1, publishNotReadyAddresses

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'

export const publishNotReadyAddresses: ObjectCheck<ValueOf<typeof service>> = {
  id: 'publish-not-ready-addresses',
  title: 'Service that sends requests to pods that are not ready',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Readiness probes have no effect on this Service',
  attack: 'Requests go to pods that are starting, failing or ending',
  remedy: 'Remove publishNotReadyAddresses, or give the peers a headless Service of their own',
  sources: [kubernetesDocs('Service', 'reference/kubernetes-api/service-resources/service-v1/')],
  rows: [],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.publishNotReadyAddresses', 'object.spec.clusterIP'],
  find({ value, name }) {
    const { publishNotReadyAddresses: published, clusterIP } = value.spec ?? {}
    if (published !== true || clusterIP === 'None') return []
    return [
      { path: ['spec', 'publishNotReadyAddresses'], message: `Service ${name} balances over pods that are not ready` },
    ]
  },
}
