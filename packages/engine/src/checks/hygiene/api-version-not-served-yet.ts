// An object in a version that the cluster is too old for is refused. Where the version of the cluster is
// not known, the newest release is taken, which serves it. Source: data/api-versions.json

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { apiVersionOf, formatRelease, judgedRelease, reaches } from './api-versions.ts'

export const apiVersionNotServedYet: ObjectCheck = {
  id: 'api-version-not-served-yet',
  title: 'API version that the cluster is too old for',
  tier: 'hygiene',
  severity: 'medium',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The policy or the release is not there, and everything that relied on it stands open',
  remedy: 'Upgrade the cluster, or write the object in a version that it serves',
  sources: [kubernetesDocs('Deprecated API Migration Guide', 'reference/using-api/deprecation-guide/')],
  rows: ['U-HYG-008'],
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.name'],
  find({ resource, kind, name }, world) {
    const introduced = apiVersionOf(resource)?.introduced
    const release = judgedRelease(world)
    if (introduced === undefined || reaches(release, introduced)) return []
    const message = `${kind} ${name} is written in ${resource.apiVersion}, which comes with Kubernetes ${formatRelease(introduced)}; the cluster has ${formatRelease(release)}`
    return [{ path: ['apiVersion'], message }]
  },
}
