// Labels that the settings require of every workload (`requiredLabels`), on the object itself. None by default.

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { isOwned, workloadKinds } from './judged-kinds.ts'

export const requiredLabelMissing: ObjectCheck = {
  id: 'required-label-missing',
  title: 'Required label missing',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The object lacks a label that the settings require',
  attack: 'An incident happens, and nobody knows whose workload it is',
  remedy: 'Add the label',
  sources: [kubernetesDocs('Recommended Labels', 'concepts/overview/working-with-objects/common-labels/')],
  rows: ['U-HYG-005'],
  judges: 'object',
  kinds: workloadKinds,
  reads: ['object.metadata.labels', 'object.metadata.ownerReferences'],
  find({ labels, meta, kind, name }, { settings }) {
    if (settings.requiredLabels.length === 0 || isOwned(meta)) return []
    return settings.requiredLabels
      .filter((key) => !Object.hasOwn(labels, key))
      .map((key) => ({ path: ['metadata', 'labels', key], message: `${kind} ${name} has no label ${key}` }))
  },
}
