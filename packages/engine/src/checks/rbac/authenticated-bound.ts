// Group system:authenticated is everybody with a credential: every service account and, on some clouds, everybody with an account
// there. The API server itself gives it discovery and questions about itself. Source: Google Kubernetes Engine, "system:authenticated
// group risks"; Kubernetes, RBAC, "Default roles and role bindings"

import { accessOf } from '../../access/access.ts'
import type { BindingValue } from '../../access/access.ts'
import { isEveryonesAnyway, isPlainReading } from '../../access/harmless.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { Subject } from '../../model/kinds/rbac.ts'
import { bindingReads, printRole, subjectHits, whyRoleUnseen } from './binding-hits.ts'

export const authenticatedBound: ObjectCheck<BindingValue> = {
  id: 'authenticated-bound',
  title: 'Role bound to all authenticated users',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Every user, every pod and, on some clouds, everybody with an account there has these rights',
  attack: 'The attacker uses the token of any pod, or its own cloud account, and has the role',
  remedy: 'Bind the users, groups or service accounts that need the role',
  sources: [
    kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/'),
    { title: 'CIS Google Kubernetes Engine Benchmark, 4.1.10' },
  ],
  rows: ['U-RBAC-033'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: bindingReads,
  passesOn: 'presence',
  find(object, world) {
    const rules = accessOf(world).bindingOf(object)?.role?.rules
    if (rules !== undefined && isEveryonesAnyway(rules)) return []
    return subjectHits(object, world, isAuthenticated, ({ subject, index, binding }) => {
      const why = whyRoleUnseen(binding, world)
      return {
        path: object.at('subjects', index),
        message:
          why === undefined
            ? `${object.kind} ${object.name} gives group ${subject.name} ${printRole(binding)}`
            : `${object.kind} ${object.name} gives group ${subject.name} ${printRole(binding)}, whose rules were not seen: ${why}`,
        ...(why !== undefined && { unknown: true as const }),
        severity:
          rules === undefined
            ? 'high'
            : isPlainReading(rules)
              ? 'medium'
              : binding.namespace === ''
                ? 'critical'
                : 'high',
      }
    })
  },
}

function isAuthenticated({ kind, name }: Subject): boolean {
  return kind === 'Group' && name === 'system:authenticated'
}
