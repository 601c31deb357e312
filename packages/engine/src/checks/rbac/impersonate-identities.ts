// impersonate on users, groups and serviceaccounts makes the API server answer as if these had asked. Requests for users and groups carry no
// namespace, so a Role gives nothing of them. Source: Kubernetes, Authentication, "User impersonation"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const impersonateIdentities = rightCheck({
  id: 'impersonate-identities',
  title: 'Right to impersonate others',
  tier: 'security',
  severity: 'critical',
  why: 'Whoever may impersonate acts with the rights of the other user, group or service account',
  attack: 'The attacker asks as a member of system:masters and owns the cluster',
  remedy: 'Remove impersonate, or name the users and service accounts in resourceNames',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.8'),
  ],
  rows: ['U-RBAC-016'],
  gains: 'act as others',
  inNamespace: 'high',
  named: 'medium',
  rights: [
    { group: '', resources: ['users', 'groups'], verbs: ['impersonate'], scope: 'cluster' },
    { group: '', resources: ['serviceaccounts'], verbs: ['impersonate'], scope: 'namespace' },
    { group: 'authentication.k8s.io', resources: ['uids'], verbs: ['impersonate'], scope: 'cluster' },
  ],
})
