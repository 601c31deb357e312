// The privileged level lets every pod in. Source: kubernetes.io/docs/concepts/security/pod-security-standards, "Privileged"

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { namespaceKind } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { labelPrefix, namespacePolicy } from '../../pod-security/namespace-policy.ts'

export const podSecurityPrivileged: ObjectCheck<ValueOf<typeof namespaceKind>> = {
  id: 'pod-security-privileged',
  title: 'Namespace that admits privileged pods',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The level that it enforces lets every pod in',
  attack: 'Whoever may create a pod here mounts the disk of a node and owns it',
  remedy: 'Enforce baseline, and move what needs more to a namespace of its own',
  sources: [cis('5.2.1'), kubernetesDocs('Pod Security Standards', 'concepts/security/pod-security-standards/')],
  rows: ['U-HYG-004'],
  judges: 'object',
  kinds: [namespaceKind],
  reads: ['object.metadata.labels'],
  find({ name, labels }, { settings }) {
    if (settings.systemNamespaces.includes(name) || !Object.hasOwn(labels, `${labelPrefix}enforce`)) return []
    const { enforce } = namespacePolicy({ labels })
    if ('unknown' in enforce || enforce.level !== 'privileged') return []
    return [
      {
        path: ['metadata', 'labels', `${labelPrefix}enforce`],
        message: `Namespace ${name} enforces the level privileged`,
      },
    ]
  },
}
