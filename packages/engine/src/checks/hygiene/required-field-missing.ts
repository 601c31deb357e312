// Fields without which the API server refuses the object.
// Source: kubernetes/kubernetes pkg/apis/*/validation; every object needs a name, or the beginning of one

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { kindOf } from '../../model/kinds.ts'
import type { Kind } from '../../model/kinds/meta.ts'
import { formatPath, valueAt } from '../../model/path.ts'
import type { Path } from '../../model/path.ts'
import { requiredFields } from './required-fields.ts'

const rules = new Map<string, readonly (readonly Path[])[]>()
const judged: Kind<unknown>[] = []
for (const [groupKind, fields] of requiredFields) {
  const slash = groupKind.indexOf('/')
  const kind = kindOf(slash < 0 ? '' : groupKind.slice(0, slash), groupKind.slice(slash + 1))
  if (kind === undefined) continue
  judged.push(kind)
  rules.set(
    groupKind,
    fields.map((alternatives) => alternatives.split('|').map((path) => path.split('.'))),
  )
}

export const requiredFieldMissing: ObjectCheck = {
  id: 'required-field-missing',
  title: 'Required field missing',
  tier: 'hygiene',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Add the field',
  sources: [kubernetesDocs('Objects In Kubernetes', 'concepts/overview/working-with-objects/#required-fields')],
  rows: ['U-HYG-009'],
  judges: 'object',
  kinds: judged,
  reads: ['object.metadata.name', 'object.metadata.generateName'],
  find({ groupKind, resource, kind, name, meta }) {
    const hits: Hit[] = []
    if ((meta.name ?? '') === '' && (meta.generateName ?? '') === '') {
      hits.push({ path: ['metadata', 'name'], message: `A ${kind} has no name` })
    }
    for (const alternatives of rules.get(groupKind) ?? []) {
      const [first = []] = alternatives
      if (alternatives.some((path) => isGiven(valueAt(resource.value, path)))) continue
      hits.push({ path: first, message: `${kind} ${name} has no ${alternatives.map(formatPath).join(' or ')}` })
    }
    return hits
  },
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}
