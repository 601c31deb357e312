// The API server refuses an object with a field of another type than it decodes: a number where a string belongs, "true" for true.
// Judged by the fields of Kubernetes 1.37, for stable versions of built-in kinds.
// Source: kubernetes.io/docs/reference/using-api/api-concepts

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { formatPath } from '../../model/path.ts'
import { fieldFaults, kindsWithFields } from './api-fields.ts'

export const fieldTypeWrong: ObjectCheck = {
  id: 'field-type-wrong',
  title: 'Field of a wrong type',
  tier: 'hygiene',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Write the value as the type that the field has; quote numbers and booleans that are meant as text',
  sources: [kubernetesDocs('Kubernetes API Concepts', 'reference/using-api/api-concepts/')],
  rows: ['U-HYG-009'],
  judges: 'object',
  kinds: kindsWithFields,
  reads: ['object.metadata.name'],
  find(object) {
    const faults = fieldFaults(object)
    if (faults.length === 0) return []
    return faults
      .filter(({ code }) => code === 'type')
      .map(({ path, seen, wanted }) => ({
        path,
        // A password of digits is a number too.
        value: '(not shown)',
        message: `${formatPath(path)} of ${object.kind} ${object.name} is ${seen}, wanted ${wanted}`,
      }))
  },
}
