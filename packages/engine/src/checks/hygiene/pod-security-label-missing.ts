// CIS Kubernetes Benchmark 5.2.1: without labels, and without defaults in the configuration of the API server, Pod Security
// admission lets every pod in. Another admission controller may do its work.
// Source: kubernetes.io/docs/concepts/security/pod-security-admission

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { NamespaceCheck } from '../../model/check.ts'
import { labelPrefix } from '../../pod-security/namespace-policy.ts'

export const podSecurityLabelMissing: NamespaceCheck = {
  id: 'pod-security-label-missing',
  title: 'Namespace without Pod Security labels',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Unless the API server is configured otherwise, any pod may be created, privileged ones included',
  attack: 'Whoever may create a pod here mounts the disk of a node and owns it',
  remedy: 'Set pod-security.kubernetes.io/enforce to baseline or restricted',
  sources: [cis('5.2.1'), kubernetesDocs('Pod Security Admission', 'concepts/security/pod-security-admission/')],
  rows: ['U-HYG-004'],
  judges: 'namespace',
  reads: ['namespace.metadata.labels'],
  find({ name, labels }, { settings }) {
    if (settings.systemNamespaces.includes(name)) return []
    if (Object.keys(labels).some((key) => key.startsWith(labelPrefix))) return []
    return [
      { path: ['metadata', 'labels', `${labelPrefix}enforce`], message: `Namespace ${name} has no Pod Security label` },
    ]
  },
}
