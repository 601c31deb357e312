// Members of system:masters are let through before any role is asked, and no binding can take that away. A binding that names the
// group shows that people or programs are in it. Source: Kubernetes, RBAC good practices, "Least privilege"

import type { BindingValue } from '../../access/access.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import { printRole, subjectHits } from './binding-hits.ts'

export const mastersBound: ObjectCheck<BindingValue> = {
  id: 'masters-bound',
  title: 'Role bound to system:masters',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Members of system:masters pass every check and cannot be shut out by removing a binding',
  attack:
    'The attacker takes a client certificate of the group and stays administrator until the authority of the cluster is replaced',
  remedy: 'Take people and programs out of system:masters, and bind a group of your own',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.7'),
  ],
  rows: ['U-RBAC-034'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: ['object.roleRef', 'object.subjects'],
  find: (object, world) =>
    subjectHits(
      object,
      world,
      ({ kind, name }) => kind === 'Group' && name === 'system:masters',
      ({ index, binding }) => ({
        path: object.at('subjects', index),
        message: `${object.kind} ${object.name} gives group system:masters ${printRole(binding)}, and it holds every right already`,
      }),
    ),
}
