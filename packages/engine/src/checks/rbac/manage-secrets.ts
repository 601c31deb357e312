// Whoever creates a Secret of type kubernetes.io/service-account-token makes a token that does not expire for any service
// account of the namespace. Source: Kubernetes, Secrets, "ServiceAccount token Secrets"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageSecrets = rightCheck({
  id: 'manage-secrets',
  title: 'Right to change Secrets',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may write Secrets replaces credentials that others trust, and may have tokens made for service accounts',
  attack:
    'The attacker swaps a TLS key or a registry password for its own. With a right to read as well, a new token Secret becomes any service account of the namespace',
  remedy: 'Leave Secrets to the program that issues them, and name the ones it keeps in resourceNames',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.2'),
  ],
  rows: ['U-RBAC-012'],
  gains: 'change Secrets',
  inNamespace: 'low',
  named: 'pass',
  rights: [
    {
      group: '',
      resources: ['secrets'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
  ],
})
