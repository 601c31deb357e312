// The API server drops fields that it does not know, with a warning that pipelines swallow. A field of a security context that is
// misspelt protects nothing. Judged by the fields of Kubernetes 1.37, for stable versions of built-in kinds.
// Source: kubernetes.io/docs/reference/using-api/api-concepts, "Validation for unrecognized or duplicate fields"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { formatPath } from '../../model/path.ts'
import { fieldFaults, kindsWithFields } from './api-fields.ts'

export const unknownField: ObjectCheck = {
  id: 'unknown-field',
  title: 'Field that the API server does not know',
  tier: 'hygiene',
  severity: 'medium',
  confidence: 'certain',
  why: 'The field is dropped in silence',
  attack: 'A misspelt field of a security context is not there, and the container runs as open as before',
  remedy: 'Mend the name of the field, or its place, or remove it',
  sources: [kubernetesDocs('Kubernetes API Concepts', 'reference/using-api/api-concepts/#field-validation')],
  rows: ['U-HYG-009'],
  judges: 'object',
  kinds: kindsWithFields,
  reads: ['object.metadata.name'],
  find(object) {
    const faults = fieldFaults(object)
    if (faults.length === 0) return []
    return faults
      .filter(({ code }) => code === 'unknown')
      .map(({ path, seen }) => ({
        path,
        // What stands there may be anything, a credential included.
        value: '(not shown)',
        message: `${object.kind} ${object.name} has the unknown field ${formatPath(path)}${seen === '' ? '' : `; did you mean ${seen}?`}`,
        ...(path.includes('securityContext') && { severity: 'high' as const }),
      }))
  },
}
