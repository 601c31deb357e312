import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { resourceClaimNotFound } from './resource-claim-not-found.ts'

const claims = (claim: JsonObject) => ({ resourceClaims: [{ name: 'gpu', ...claim }] })
const beside = (fixture: Fixture, kind: string): Fixture => ({
  ...fixture,
  objects: [
    ...fixture.objects,
    { apiVersion: 'resource.k8s.io/v1', kind, metadata: { name: 'gpu', namespace: 'shop' } },
  ],
})
const byName = claims({ resourceClaimName: 'gpu' })
const byTemplate = claims({ resourceClaimTemplateName: 'gpu' })

law(resourceClaimNotFound, {
  passes: [
    pod(),
    beside(pod({}, byName), 'ResourceClaim'),
    beside(deployment({}, byTemplate), 'ResourceClaimTemplate'),
  ],
  fails: [
    { given: pod({}, byName), at: 'spec.resourceClaims[0].resourceClaimName' },
    { given: beside(pod({}, byName), 'ResourceClaimTemplate'), at: 'spec.resourceClaims[0].resourceClaimName' },
    {
      given: deployment({}, byTemplate),
      at: 'spec.template.spec.resourceClaims[0].resourceClaimTemplateName',
    },
  ],
  unknown: [
    { given: pod({}, claims({ resourceClaimName: 5 })), at: 'spec.resourceClaims[0].resourceClaimName' },
    // Files do not hold what the cluster itself keeps in its namespaces
    {
      given: pod({}, byName, { namespace: 'kube-system' }),
      at: 'spec.resourceClaims[0].resourceClaimName',
    },
  ],
})
