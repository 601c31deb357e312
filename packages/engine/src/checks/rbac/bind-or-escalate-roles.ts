// bind, asked of the role and not of the binding, lets its holder give a role it does not hold; escalate lets it write rules it does not
// hold. bind on clusterroles is also asked in the namespace of a RoleBinding. Source: Kubernetes, RBAC, "Privilege escalation prevention"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const bindOrEscalateRoles = rightCheck({
  id: 'bind-or-escalate-roles',
  title: 'Right to bind or escalate roles',
  tier: 'security',
  severity: 'critical',
  why: 'The verbs bind and escalate switch off the rule that nobody gives away more than it holds',
  attack: 'The attacker binds itself to cluster-admin, or writes every right into a role that it holds',
  remedy: 'Remove bind and escalate; where a controller needs bind, name the roles in resourceNames',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/'), cis('5.1.8')],
  rows: ['U-RBAC-017'],
  gains: 'give away rights that they do not hold',
  inNamespace: 'high',
  named: 'medium',
  rights: [
    { group: 'rbac.authorization.k8s.io', resources: ['roles', 'clusterroles'], verbs: ['bind'], scope: 'namespace' },
    { group: 'rbac.authorization.k8s.io', resources: ['roles'], verbs: ['escalate'], scope: 'namespace' },
    { group: 'rbac.authorization.k8s.io', resources: ['clusterroles'], verbs: ['escalate'], scope: 'cluster' },
  ],
})
