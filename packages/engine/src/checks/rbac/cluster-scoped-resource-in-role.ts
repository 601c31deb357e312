// A Role gives rights on requests that carry its namespace. Requests for nodes, volumes, webhooks or users carry none, so the
// rule gives nothing, until somebody copies it into a ClusterRole. bind on clusterroles is the exception: it is asked in the
// namespace of the RoleBinding. Source: Kubernetes, RBAC, "Role and ClusterRole"

import { isClusterScoped } from '../../access/cluster-scoped.ts'
import type { RoleValue } from '../../access/roles.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const clusterScopedResourceInRole: ObjectCheck<RoleValue> = {
  id: 'cluster-scoped-resource-in-role',
  title: 'Cluster-scoped resource in a Role',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'A Role cannot give rights on what has no namespace: the rule looks like a right and is none',
  attack: 'Nothing today; the day the rules are moved to a ClusterRole the right is there, and nobody decided it',
  remedy: 'Remove the resource, or move the rule to a ClusterRole of its own',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  // The rights that a Role names in vain are those of these rows.
  rows: ['U-RBAC-016', 'U-RBAC-024', 'U-RBAC-025', 'U-RBAC-026', 'U-RBAC-028'],
  judges: 'object',
  kinds: [role],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf({ verbs = [], apiGroups = [], resources = [] }: PolicyRule): readonly RuleFault[] {
  const index = resources.findIndex((resource) => apiGroups.some((group) => isClusterScoped(group, resource)))
  const resource = resources[index]
  if (resource === undefined || (resource === 'clusterroles' && verbs.includes('bind'))) return none
  return [{ at: ['resources', index], says: `names ${resource}, of which no Role can give anything`, severity: 'low' }]
}
