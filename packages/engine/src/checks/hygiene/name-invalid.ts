// Names of objects are DNS subdomains, those of namespaces and Services DNS labels; RBAC takes anything that can stand in a path.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/names

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { isDnsLabel, isDnsSubdomain } from './label-syntax.ts'

const labels: ReadonlySet<string> = new Set(['Namespace', 'Service'])

export const nameInvalid: ObjectCheck = {
  id: 'name-invalid',
  title: 'Name that the API server refuses',
  tier: 'hygiene',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Use lower case letters, digits and -, and begin and end with a letter or digit',
  sources: [kubernetesDocs('Object Names and IDs', 'concepts/overview/working-with-objects/names/')],
  rows: ['U-HYG-009'],
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.name'],
  find({ meta, groupKind, resource, kind }) {
    const { name } = meta
    if (name === undefined || isValid(groupKind, resource.group, name)) return []
    return [{ path: ['metadata', 'name'], message: `${JSON.stringify(name)} is no name that a ${kind} may have` }]
  },
}

function isValid(groupKind: string, group: string, name: string): boolean {
  if (group === 'rbac.authorization.k8s.io' || group === 'authorization.openshift.io') {
    return name !== '.' && name !== '..' && !name.includes('/') && !name.includes('%')
  }
  return labels.has(groupKind) ? isDnsLabel(name) : isDnsSubdomain(name)
}
