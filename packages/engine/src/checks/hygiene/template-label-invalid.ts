// The labels of a pod template, and the values that a selector wants, must keep the syntax too.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/labels, "Syntax and character set"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { labelHits } from './label-invalid.ts'

export const templateLabelInvalid: WorkloadCheck = {
  id: 'template-label-invalid',
  title: 'Label of a pod template that the API server refuses',
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
  judges: 'workload',
  reads: ['template.metadata.labels'],
  find({ templatePath, labels, metaAt, kind, name }) {
    // A Pod's own labels are those of the object.
    return templatePath.length === 0 ? [] : labelHits(labels, metaAt('labels'), `the pods of ${kind} ${name}`)
  },
}
