// cluster-admin, or any role that gives every right, and admin in all namespaces at once. The API server's own binding of
// cluster-admin to system:masters, and kubeadm's, are how a cluster is administered at all.
// Source: CIS Kubernetes Benchmark 5.1.1; Kubernetes, RBAC, "User-facing roles"

import { accessOf, isBootstrapBinding } from '../../access/access.ts'
import type { Binding, BindingObject, BindingValue } from '../../access/access.ts'
import { isEverything } from '../../access/right.ts'
import { printSubject } from '../../access/subject.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { Severity } from '../../model/severity.ts'
import type { World } from '../../model/world.ts'
import { bindingReads, printRole, whyRoleUnseen } from './binding-hits.ts'

export const adminBinding: ObjectCheck<BindingValue> = {
  id: 'admin-binding',
  title: 'Binding to an administrator role',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'The subjects hold every right there is, or every namespace at once',
  attack: 'Whoever takes one of their tokens or passwords owns the cluster',
  remedy: 'Bind a role with the rights that are used; keep cluster-admin for emergencies',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/'), cis('5.1.1')],
  rows: ['U-RBAC-006'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: bindingReads,
  passesOn: 'presence',
  find(object, world) {
    const binding = accessOf(world).bindingOf(object)
    if (binding === undefined || binding.subjects.length === 0) return none
    if (!isAdmin(binding)) return unseen(binding, object, world)
    if (isBootstrapBinding(binding) || object.name === 'kubeadm:cluster-admins') return none
    const who = binding.subjects.slice(0, 3).map((subject) => printSubject(subject, binding.namespace))
    const more = binding.subjects.length > 3 ? ' and others' : ''
    return [
      {
        path: object.at('roleRef', 'name'),
        message: `${object.kind} ${object.name} gives ${printRole(binding)} to ${who.join(', ')}${more}`,
        severity: severityOf(binding),
      },
    ]
  },
}

const none: readonly Hit[] = []

function unseen(binding: Binding, object: BindingObject, world: World): readonly Hit[] {
  const why = whyRoleUnseen(binding, world)
  if (why === undefined) return none
  const path = object.at('roleRef', 'name')
  return [{ path, message: `${binding.roleKind} ${binding.roleName} was not seen: ${why}`, unknown: true }]
}

function isAdmin({ roleKind, roleName, namespace, role }: Binding): boolean {
  if (roleKind === 'ClusterRole' && (roleName === 'cluster-admin' || (roleName === 'admin' && namespace === '')))
    return true
  return role?.rules.some(isEverything) ?? false
}

/** A service account's token lies in a pod, within reach of whoever breaks into it; a person's does not. */
function severityOf({ subjects, namespace, roleName }: Binding): Severity {
  const machine = subjects.some(
    ({ kind, name = '' }) => kind === 'ServiceAccount' || name.startsWith('system:serviceaccount'),
  )
  if (namespace !== '') return machine ? 'high' : 'medium'
  return machine && roleName !== 'admin' ? 'critical' : 'high'
}
