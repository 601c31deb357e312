// Writing roles and bindings is bounded by the writer's own rights; deleting them is not, and what it may write it may hand to anyone.
// Source: Kubernetes, RBAC, "Privilege escalation prevention and bootstrapping"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageRolesAndBindings = rightCheck({
  id: 'manage-roles-and-bindings',
  title: 'Right to change roles and bindings',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may write roles and bindings hands its own rights to anyone and takes the rights of others away',
  attack:
    'The attacker binds an account of its own to every role that the stolen one holds, and keeps access after the theft is found',
  remedy: 'Leave roles and bindings to the people who administer the cluster or the namespace',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/'), cis('5.1.8')],
  rows: ['U-RBAC-017'],
  gains: 'change roles and bindings',
  inNamespace: 'medium',
  named: 'low',
  rights: [
    {
      group: 'rbac.authorization.k8s.io',
      resources: ['roles', 'rolebindings'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
    {
      group: 'rbac.authorization.k8s.io',
      resources: ['clusterroles', 'clusterrolebindings'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
  ],
})
