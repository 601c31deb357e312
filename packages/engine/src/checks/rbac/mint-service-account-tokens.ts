// create on serviceaccounts/token returns a token of that service account. Source: Kubernetes, RBAC good practices, "Token request"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const mintServiceAccountTokens = rightCheck({
  id: 'mint-service-account-tokens',
  title: 'Right to create tokens of service accounts',
  tier: 'security',
  severity: 'critical',
  why: 'Whoever may create tokens becomes any service account in its reach',
  attack: 'The attacker asks for a token of a controller in kube-system and has its rights',
  remedy: 'Name the service accounts in resourceNames',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.13'),
  ],
  rows: ['U-RBAC-027'],
  gains: 'become service accounts',
  inNamespace: 'high',
  named: 'medium',
  rights: [{ group: '', resources: ['serviceaccounts/token'], verbs: ['create'], scope: 'namespace' }],
})
