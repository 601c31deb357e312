// A pod waits for the ResourceClaim that it names; of a template that does not exist no claim is made. Source:
// kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { resourceClaim, resourceClaimTemplate } from '../../model/kinds/volume-sources.ts'
import { missingObject } from './missing-object.ts'

export const resourceClaimNotFound: WorkloadCheck = {
  id: 'resource-claim-not-found',
  title: 'Device claim that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The pods stay pending until the claim or its template exists',
  attack: 'A rollout hangs, and a restarted pod does not come back',
  remedy: 'Create the ResourceClaim or ResourceClaimTemplate, or mend its name',
  sources: [kubernetesDocs('Dynamic Resource Allocation', 'concepts/scheduling-eviction/dynamic-resource-allocation/')],
  rows: [],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.resourceClaims', 'kind:resource.k8s.io/ResourceClaim', 'kind:resource.k8s.io/ResourceClaimTemplate'],
  find({ spec, namespace, at }, world) {
    if (spec.resourceClaims === undefined) return []
    return spec.resourceClaims.flatMap(({ name: own = '', ...of }, index) => {
      const by = `Device ${own}`
      const { resourceClaimName: claim = '', resourceClaimTemplateName: template = '' } = of
      const path = (field: string) => at('resourceClaims', index, field)
      return [
        ...missingObject(world, { by, kind: resourceClaim, name: claim, namespace, path: path('resourceClaimName') }),
        ...missingObject(world, {
          by,
          kind: resourceClaimTemplate,
          name: template,
          namespace,
          path: path('resourceClaimTemplateName'),
        }),
      ]
    })
  },
}
