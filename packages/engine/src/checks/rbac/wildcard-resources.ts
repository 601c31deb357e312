// A `*` among the resources is every resource of the groups with every subresource, those of later versions too; in the core
// group that is Secrets and pods/exec. Source: Kubernetes, RBAC good practices, "Least privilege"

import type { RoleValue } from '../../access/roles.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { isKubernetesGroup } from './kubernetes-groups.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const wildcardResources: ObjectCheck<RoleValue> = {
  id: 'wildcard-resources',
  title: 'Role for every resource',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'A * among the resources gives rights on everything in the API group, in later versions too',
  attack: 'The attacker reads Secrets or execs into pods through a rule that was meant for something else',
  remedy: 'List the resources that are used',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.3'),
  ],
  rows: ['U-RBAC-011'],
  judges: 'object',
  kinds: [role, clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf({ verbs = [], apiGroups = [], resources = [] }: PolicyRule): readonly RuleFault[] {
  const index = resources.indexOf('*')
  if (index < 0 || verbs.length === 0) return none
  const core = apiGroups.includes('') || apiGroups.includes('*')
  const severity = core ? 'high' : apiGroups.some(isKubernetesGroup) ? 'medium' : 'low'
  const groups = apiGroups.map((group) => (group === '' ? 'the core group' : group === '*' ? 'all groups' : group))
  return [
    {
      at: ['resources', index],
      says: `gives ${verbs.slice(0, 4).join(', ')} on every resource of ${groups.slice(0, 3).join(', ')}`,
      severity,
    },
  ]
}
