// A rule with `*` verbs on `*` resources of `*` groups is cluster-admin under another name.
// Source: Kubernetes, RBAC, "User-facing roles", cluster-admin

import { isEverything } from '../../access/right.ts'
import type { RoleObject, RoleValue } from '../../access/roles.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const adminEquivalentRole: ObjectCheck<RoleValue> = {
  id: 'admin-equivalent-role',
  title: 'Role equal to cluster-admin',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Every verb on every resource is cluster-admin under a name that nobody looks for',
  attack: 'Whoever takes the token of a holder owns the cluster',
  remedy: 'List the verbs and resources that are used; start from what the audit log shows',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/'), cis('5.1.1')],
  // Stands for each of these rights: the checks of single rights leave a rule that gives everything to this one.
  rows: [
    'U-RBAC-006',
    'U-RBAC-010',
    'U-RBAC-011',
    'U-RBAC-012',
    'U-RBAC-013',
    'U-RBAC-014',
    'U-RBAC-015',
    'U-RBAC-016',
    'U-RBAC-017',
    'U-RBAC-018',
    'U-RBAC-019',
    'U-RBAC-021',
    'U-RBAC-022',
    'U-RBAC-023',
    'U-RBAC-024',
    'U-RBAC-025',
    'U-RBAC-026',
    'U-RBAC-027',
    'U-RBAC-028',
    'U-RBAC-029',
    'U-RBAC-030',
    'U-RBAC-038',
  ],
  judges: 'object',
  kinds: [role, clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf(rule: PolicyRule, { kind, namespace }: RoleObject): readonly RuleFault[] {
  if (!isEverything(rule)) return none
  const where = kind === 'Role' ? `in namespace ${namespace}` : 'in the cluster'
  return [{ at: [], says: `gives every right ${where}`, severity: kind === 'Role' ? 'high' : 'critical' }]
}
