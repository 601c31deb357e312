// A binding may name a role that does not exist: it gives nothing until somebody creates a role of that name, who thereby decides
// what the subjects may do. Source: Kubernetes, RBAC, "Referring to resources"; kubernetes/kubernetes pkg/registry/rbac/validation

import { accessOf } from '../../access/access.ts'
import type { BindingValue } from '../../access/access.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, clusterRoleBinding, role, roleBinding } from '../../model/kinds/rbac.ts'
import { bindingReads } from './binding-hits.ts'

export const danglingRoleRef: ObjectCheck<BindingValue> = {
  id: 'dangling-role-ref',
  title: 'Binding to a role that does not exist',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'likely',
  why: 'The binding gives nothing today, and whatever a role of that name holds tomorrow',
  attack: 'Whoever may create roles gives its own rights to the subjects without touching a binding',
  remedy: 'Create the role, or delete the binding',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: ['U-RBAC-014'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: bindingReads,
  passesOn: 'presence',
  find(object, world) {
    const { kind = '', name = '' } = object.value.roleRef ?? {}
    const binding = accessOf(world).bindingOf(object)
    if (binding === undefined || binding.role !== undefined || (kind !== 'Role' && kind !== 'ClusterRole')) return []
    // Clouds and distributions bring roles of their own under this prefix.
    if (name.startsWith('system:') && world.evidence.coverage.world !== 'listed') return []
    const searched = kind === 'Role' ? world.objects(role, object.namespace).length : world.objects(clusterRole).length
    const absence =
      kind === 'Role' ? { kind: role, namespace: object.namespace, searched } : { kind: clusterRole, searched }
    return [
      {
        path: object.at('roleRef', 'name'),
        message: `${object.kind} ${object.name} names ${kind} ${name}, which is not among the ${searched} that were read`,
        absence,
        confidence: world.evidence.coverage.world === 'listed' ? 'certain' : 'likely',
      },
    ]
  },
}
