// Annotations that the settings require of every workload (`requiredAnnotations`). None by default.

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { isOwned, workloadKinds } from './judged-kinds.ts'

export const requiredAnnotationMissing: ObjectCheck = {
  id: 'required-annotation-missing',
  title: 'Required annotation missing',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The object lacks an annotation that the settings require',
  attack: 'An incident happens, and nobody knows whom to write to',
  remedy: 'Add the annotation',
  sources: [kubernetesDocs('Annotations', 'concepts/overview/working-with-objects/annotations/')],
  rows: ['U-HYG-006'],
  judges: 'object',
  kinds: workloadKinds,
  reads: ['object.metadata.annotations', 'object.metadata.ownerReferences'],
  find({ annotations, meta, kind, name }, { settings }) {
    if (settings.requiredAnnotations.length === 0 || isOwned(meta)) return []
    return settings.requiredAnnotations
      .filter((key) => (Object.hasOwn(annotations, key) ? annotations[key] : '') === '')
      .map((key) => ({ path: ['metadata', 'annotations', key], message: `${kind} ${name} has no annotation ${key}` }))
  },
}
