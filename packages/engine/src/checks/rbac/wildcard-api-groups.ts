// A `*` among the API groups is every group that is served, custom resources of later installations included.
// Source: Kubernetes, RBAC good practices, "Least privilege"

import type { RoleValue } from '../../access/roles.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const wildcardApiGroups: ObjectCheck<RoleValue> = {
  id: 'wildcard-api-groups',
  title: 'Role for every API group',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'A * among the API groups gives rights on resources of the same name in groups that come later',
  attack: 'A new custom resource has the name of one that the rule was meant for, and the attacker holds rights on it',
  remedy: 'List the API groups of the resources',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-011'],
  judges: 'object',
  kinds: [role, clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf({ verbs = [], apiGroups = [], resources = [] }: PolicyRule): readonly RuleFault[] {
  const index = apiGroups.indexOf('*')
  if (index < 0 || verbs.length === 0 || resources.length === 0) return none
  return [
    {
      at: ['apiGroups', index],
      says: `gives rights on ${resources.slice(0, 3).join(', ')} of every API group`,
      severity: 'low',
    },
  ]
}
