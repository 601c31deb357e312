// A deprecated version is still served, with a warning, until the release that removes it.
// Source: kubernetes.io/docs/reference/using-api/deprecation-policy; data/api-versions.json

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { apiVersionOf, formatRelease, judgedRelease, reaches } from './api-versions.ts'

export const apiVersionDeprecated: ObjectCheck = {
  id: 'api-version-deprecated',
  title: 'Deprecated API version',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'A later release no longer serves it',
  attack: 'The upgrade that closes a hole must wait until the manifests are rewritten',
  remedy: 'Write the object in the version that replaced it',
  sources: [kubernetesDocs('Kubernetes Deprecation Policy', 'reference/using-api/deprecation-policy/')],
  rows: ['U-HYG-008'],
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.name'],
  find({ resource, kind, name }, world) {
    const life = apiVersionOf(resource)
    if (life?.deprecated === undefined) return []
    const release = judgedRelease(world)
    if (!reaches(release, life.deprecated) || reaches(release, life.removed)) return []
    const until = life.removed === undefined ? '' : ` and is gone in ${formatRelease(life.removed)}`
    const instead = life.replacement === undefined ? '' : `; write ${life.replacement}`
    const message = `${kind} ${name} is written in ${resource.apiVersion}, deprecated since Kubernetes ${formatRelease(life.deprecated)}${until}${instead}`
    return [{ path: ['apiVersion'], message }]
  },
}
