// The API server refuses labels and annotations that do not keep the syntax.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/labels, "Syntax and character set"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { Path } from '../../model/path.ts'
import type { Labels } from '../../model/selector.ts'
import { keyFault, valueFault } from './label-syntax.ts'

const none: readonly Hit[] = []

export const labelInvalid: ObjectCheck = {
  id: 'label-invalid',
  title: 'Label or annotation that the API server refuses',
  tier: 'hygiene',
  severity: 'medium',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Use letters, digits, -, _ and ., at most 63 characters, and begin and end with a letter or digit',
  sources: [
    kubernetesDocs('Labels and Selectors', 'concepts/overview/working-with-objects/labels/#syntax-and-character-set'),
  ],
  rows: ['U-HYG-007'],
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.labels', 'object.metadata.annotations'],
  find({ labels, annotations, kind, name }) {
    const hits = labelHits(labels, ['metadata', 'labels'], `${kind} ${name}`)
    const keys = annotationHits(annotations, ['metadata', 'annotations'], `${kind} ${name}`)
    return keys.length === 0 ? hits : [...hits, ...keys]
  },
}

export function labelHits(labels: Labels, at: Path, of: string): readonly Hit[] {
  let hits: Hit[] | undefined
  for (const key of Object.keys(labels)) {
    const wrongKey = keyFault(key)
    const fault = wrongKey ?? valueFault(labels[key] ?? '')
    if (fault === undefined) continue
    const what =
      wrongKey === undefined ? `The value of label ${JSON.stringify(key)}` : `The key ${JSON.stringify(key)} of a label`
    hits ??= []
    hits.push({ path: [...at, key], message: `${what} of ${of} ${fault}` })
  }
  return hits ?? none
}

/** Annotations: keys without regard to case, any value. */
function annotationHits(annotations: Labels, at: Path, of: string): readonly Hit[] {
  let hits: Hit[] | undefined
  for (const key of Object.keys(annotations)) {
    const fault = keyFault(key.toLowerCase())
    if (fault === undefined) continue
    hits ??= []
    hits.push({ path: [...at, key], message: `The key ${JSON.stringify(key)} of an annotation of ${of} ${fault}` })
  }
  return hits ?? none
}
