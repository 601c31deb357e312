// The default roles admin and edit are for people: they read and write Secrets, exec into pods, and may act as every service
// account of the namespace. Source: Kubernetes, RBAC, "User-facing roles"

import type { BindingValue } from '../../access/access.ts'
import { printSubject } from '../../access/subject.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import { printRole, subjectHits } from './binding-hits.ts'

export const userRoleBoundToWorkload: ObjectCheck<BindingValue> = {
  id: 'user-role-bound-to-workload',
  title: 'Default user role bound to a service account',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The roles admin and edit let a service account read Secrets, exec into pods and become every other service account of the namespace',
  attack: 'Code in a pod with this service account reads the Secrets of the namespace and takes over its other pods',
  remedy: 'Write a role with the verbs and resources that the program uses',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: ['U-RBAC-006', 'U-RBAC-012', 'U-RBAC-013', 'U-RBAC-014'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: ['object.roleRef', 'object.subjects'],
  find(object, world) {
    const role = object.value.roleRef
    if (role?.kind !== 'ClusterRole' || (role.name !== 'edit' && role.name !== 'admin')) return []
    // admin in all namespaces is an administrator's: admin-binding says so.
    if (role.name === 'admin' && object.kind === 'ClusterRoleBinding') return []
    return subjectHits(
      object,
      world,
      ({ kind }) => kind === 'ServiceAccount',
      ({ subject, index, binding }) => ({
        path: object.at('subjects', index),
        message: `${object.kind} ${object.name} gives ${printSubject(subject, object.namespace)} the user role ${printRole(binding)}`,
        severity: binding.namespace === '' ? 'high' : 'medium',
      }),
    )
  },
}
