// Annotations that the settings forbid (`forbiddenAnnotations`), on any object. None by default.

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'

export const forbiddenAnnotation: ObjectCheck = {
  id: 'forbidden-annotation',
  title: 'Forbidden annotation',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The object has an annotation that the settings forbid',
  attack: 'Annotations steer ingress controllers, meshes and clouds: a forbidden one opens what the policy closed',
  remedy: 'Remove the annotation',
  sources: [kubernetesDocs('Annotations', 'concepts/overview/working-with-objects/annotations/')],
  rows: ['U-HYG-006'],
  fixable: true,
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.annotations'],
  find({ annotations, kind, name }, { settings }) {
    if (settings.forbiddenAnnotations.length === 0) return []
    return settings.forbiddenAnnotations
      .filter((key) => Object.hasOwn(annotations, key))
      .map((key) => {
        const path = ['metadata', 'annotations', key]
        return { path, message: `${kind} ${name} has the annotation ${key}`, fix: remove(path) }
      })
  },
}
