// The groups system:serviceaccounts and system:serviceaccounts:<namespace> hold every service account, of the cluster or of the
// namespace, so that every pod with a token has the rights. Source: Kubernetes, RBAC, "Service account permissions"

import { accessOf } from '../../access/access.ts'
import type { BindingValue } from '../../access/access.ts'
import { isEveryonesAnyway } from '../../access/harmless.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { Subject } from '../../model/kinds/rbac.ts'
import { bindingReads, printRole, subjectHits, whyRoleUnseen } from './binding-hits.ts'

export const serviceAccountsGroupBound: ObjectCheck<BindingValue> = {
  id: 'service-accounts-group-bound',
  title: 'Role bound to all service accounts',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Every pod of the cluster, or of the namespace, has these rights, those of later installations too',
  attack: 'The attacker breaks into any pod and uses its token',
  remedy: 'Bind the service accounts that need the role, one by one',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: ['U-RBAC-003'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: bindingReads,
  passesOn: 'presence',
  find(object, world) {
    const rules = accessOf(world).bindingOf(object)?.role?.rules
    if (rules !== undefined && isEveryonesAnyway(rules)) return []
    return subjectHits(object, world, isAllServiceAccounts, ({ subject, index, binding }) => {
      const why = whyRoleUnseen(binding, world)
      return {
        path: object.at('subjects', index),
        message:
          why === undefined
            ? `${object.kind} ${object.name} gives group ${subject.name} ${printRole(binding)}`
            : `${object.kind} ${object.name} gives group ${subject.name} ${printRole(binding)}, whose rules were not seen: ${why}`,
        ...(why !== undefined && { unknown: true as const }),
        severity: binding.namespace === '' || subject.name === 'system:serviceaccounts' ? 'high' : 'medium',
      }
    })
  },
}

function isAllServiceAccounts({ kind, name = '' }: Subject): boolean {
  return kind === 'Group' && (name === 'system:serviceaccounts' || name.startsWith('system:serviceaccounts:'))
}
