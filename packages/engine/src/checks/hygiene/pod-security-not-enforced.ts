// audit and warn write and say, and let the pod in. Source: kubernetes.io/docs/concepts/security/pod-security-admission

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { namespaceKind } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { labelPrefix } from '../../pod-security/namespace-policy.ts'

export const podSecurityNotEnforced: ObjectCheck<ValueOf<typeof namespaceKind>> = {
  id: 'pod-security-not-enforced',
  title: 'Pod Security that only warns',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Pods that break the level are reported and created all the same',
  attack: 'A privileged pod is created, and the warning goes to the terminal of the attacker',
  remedy: 'Set pod-security.kubernetes.io/enforce too',
  sources: [cis('5.2.1'), kubernetesDocs('Pod Security Admission', 'concepts/security/pod-security-admission/')],
  rows: ['U-HYG-004'],
  judges: 'object',
  kinds: [namespaceKind],
  reads: ['object.metadata.labels'],
  find({ name, labels }, { settings }) {
    if (settings.systemNamespaces.includes(name) || Object.hasOwn(labels, `${labelPrefix}enforce`)) return []
    if (!Object.keys(labels).some((key) => key.startsWith(labelPrefix))) return []
    return [
      {
        path: ['metadata', 'labels', `${labelPrefix}enforce`],
        message: `Namespace ${name} warns or audits, and enforces nothing`,
      },
    ]
  },
}
