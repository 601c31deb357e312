// Since 1.36 impersonate:user-info, impersonate:serviceaccount, impersonate:arbitrary-node and impersonate:associated-node, together with
// impersonate-on:<mode>:<verb>, let a request pass as another identity. Source: KEP-5284, constrained impersonation

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const constrainedImpersonation = rightCheck({
  id: 'constrained-impersonation',
  title: 'Right to impersonate others for some verbs',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may impersonate, even for some verbs only, acts with rights that its own role does not show',
  attack: 'The attacker asks as an administrator for the verbs that its impersonate-on rules name',
  remedy: 'Name the identities in resourceNames, and keep the impersonate-on rules to reads',
  sources: [kubernetesDocs('User impersonation', 'reference/access-authn-authz/user-impersonation/')],
  rows: [],
  gains: 'act as others for some verbs',
  inNamespace: 'medium',
  named: 'low',
  rights: [
    {
      group: 'authentication.k8s.io',
      resources: ['users', 'groups', 'uids'],
      verbs: ['impersonate:user-info'],
      scope: 'cluster',
    },
    {
      group: 'authentication.k8s.io',
      resources: ['serviceaccounts'],
      verbs: ['impersonate:serviceaccount'],
      scope: 'namespace',
    },
    {
      group: 'authentication.k8s.io',
      resources: ['nodes'],
      verbs: ['impersonate:arbitrary-node', 'impersonate:associated-node'],
      scope: 'cluster',
    },
  ],
})
