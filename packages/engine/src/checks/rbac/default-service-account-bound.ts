// Every pod that names no service account runs as default, so what default may do every such pod may do.
// Source: CIS Kubernetes Benchmark 5.1.5; Kubernetes, RBAC, "Service account permissions"

import type { BindingValue } from '../../access/access.ts'
import { printSubject } from '../../access/subject.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { Subject } from '../../model/kinds/rbac.ts'
import { printRole, subjectHits } from './binding-hits.ts'

export const defaultServiceAccountBound: ObjectCheck<BindingValue> = {
  id: 'default-service-account-bound',
  title: 'Role bound to the default service account',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Every pod of the namespace that names no service account has these rights',
  attack:
    'The attacker breaks into the least important pod of the namespace and finds rights that were meant for another',
  remedy: 'Create a service account for the program that needs the role, and bind that',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/'), cis('5.1.5')],
  rows: ['U-RBAC-003'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: ['object.roleRef', 'object.subjects'],
  find: (object, world) =>
    subjectHits(object, world, isDefault, ({ subject, index, binding }) => ({
      path: object.at('subjects', index),
      message: `${object.kind} ${object.name} gives ${printSubject(subject, object.namespace)} ${printRole(binding)}`,
      severity: binding.namespace === '' ? 'high' : 'medium',
    })),
}

function isDefault({ kind, name = '' }: Subject): boolean {
  if (kind === 'ServiceAccount') return name === 'default'
  return kind === 'User' && name.startsWith('system:serviceaccount:') && name.endsWith(':default')
}
