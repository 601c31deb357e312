// A level that Pod Security admission does not know counts as restricted for enforce and as privileged for the others; a label
// that it does not know counts for nothing. Source: kubernetes/pod-security-admission api/helpers.go

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { namespaceKind } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { namespacePolicy } from '../../pod-security/namespace-policy.ts'

export const podSecurityLabelInvalid: ObjectCheck<ValueOf<typeof namespaceKind>> = {
  id: 'pod-security-label-invalid',
  title: 'Pod Security label that says something else than it seems',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Admission takes another level than the one that was meant',
  attack: 'A typing error leaves the namespace open, or refuses all of its pods at the next restart',
  remedy: 'Use the labels and levels that Pod Security admission knows',
  sources: [kubernetesDocs('Pod Security Admission', 'concepts/security/pod-security-admission/')],
  rows: ['U-HYG-004'],
  judges: 'object',
  kinds: [namespaceKind],
  reads: ['object.metadata.labels'],
  find({ labels }) {
    return namespacePolicy({ labels }).problems.map(({ path, message }) => ({ path, message }))
  },
}
