// The labels that Kubernetes recommends for tools to share; the name is the one that the others hang on. A matter of taste.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/common-labels

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { isOwned, workloadKinds } from './judged-kinds.ts'

export const recommendedLabelsMissing: ObjectCheck = {
  id: 'recommended-labels-missing',
  title: 'Recommended labels missing',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Tools cannot tell which application the workload belongs to',
  attack: 'An incident happens, and it takes hours to find what else belongs to the application',
  remedy: 'Add app.kubernetes.io/name, and instance, version, component, part-of and managed-by where they apply',
  sources: [kubernetesDocs('Recommended Labels', 'concepts/overview/working-with-objects/common-labels/')],
  rows: ['U-HYG-005'],
  judges: 'object',
  kinds: workloadKinds,
  reads: ['object.metadata.labels', 'object.metadata.ownerReferences'],
  find({ labels, meta, kind, name }) {
    if (Object.hasOwn(labels, 'app.kubernetes.io/name') || isOwned(meta)) return []
    const path = ['metadata', 'labels', 'app.kubernetes.io/name']
    return [{ path, message: `${kind} ${name} has no label app.kubernetes.io/name` }]
  },
}
