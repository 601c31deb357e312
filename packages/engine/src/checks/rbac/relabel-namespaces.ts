// The labels of a namespace set its Pod Security level and are what network policies and webhooks select. Requests for a namespace carry its own
// name as their namespace, so a Role gives them too. Source: Kubernetes, RBAC good practices, "Namespace modification"

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const relabelNamespaces = rightCheck({
  id: 'relabel-namespaces',
  title: 'Right to change namespaces',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may update namespaces removes the labels that Pod Security, network policies and webhooks go by',
  attack: 'The attacker sets the enforce level to privileged and starts a pod that mounts the disk of the node',
  remedy:
    'Remove update and patch on namespaces; let an admission policy guard the labels where a controller needs them',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: [],
  gains: 'change the labels of namespaces',
  inNamespace: 'medium',
  named: 'medium',
  rights: [{ group: '', resources: ['namespaces'], verbs: ['update', 'patch'], scope: 'namespace' }],
})
