// An object in a version that the API server no longer serves is refused. Judged by the version of the cluster, or where it is
// not known by the newest release. Source: kubernetes.io/docs/reference/using-api/deprecation-guide; data/api-versions.json

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { apiVersionOf, formatRelease, judgedRelease, reaches } from './api-versions.ts'

export const apiVersionRemoved: ObjectCheck = {
  id: 'api-version-removed',
  title: 'API version that is no longer served',
  tier: 'hygiene',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The policy or the release is not there after the upgrade, and everything that relied on it stands open',
  remedy: 'Write the object in the version that replaced it',
  sources: [kubernetesDocs('Deprecated API Migration Guide', 'reference/using-api/deprecation-guide/')],
  rows: ['U-HYG-008'],
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.name'],
  find({ resource, kind, name }, world) {
    const life = apiVersionOf(resource)
    if (life?.removed === undefined || !reaches(judgedRelease(world), life.removed)) return []
    const instead = life.replacement === undefined ? 'and has no successor' : `write ${life.replacement}`
    const message = `${kind} ${name} is written in ${resource.apiVersion}, which Kubernetes ${formatRelease(life.removed)} removed; ${instead}`
    return [{ path: ['apiVersion'], message }]
  },
}
