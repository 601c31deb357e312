// A `*` among the verbs gives every verb of today and of later versions, impersonate, bind and escalate included. On custom
// resources of one group it is common and gives little else. Source: Kubernetes, RBAC good practices, "Least privilege"

import type { RoleValue } from '../../access/roles.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { isKubernetesGroup } from './kubernetes-groups.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const wildcardVerbs: ObjectCheck<RoleValue> = {
  id: 'wildcard-verbs',
  title: 'Role with every verb',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'A * among the verbs gives rights that nobody thought of, in later versions too',
  attack: 'The attacker finds escalate, impersonate or delete where the author meant get',
  remedy: 'List the verbs that are used',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.3'),
  ],
  rows: ['U-RBAC-010'],
  judges: 'object',
  kinds: [role, clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf({
  verbs = [],
  apiGroups = [],
  resources = [],
  nonResourceURLs = [],
  resourceNames = [],
}: PolicyRule): readonly RuleFault[] {
  const index = verbs.indexOf('*')
  if (index < 0 || (resources.length === 0 && nonResourceURLs.length === 0)) return none
  const own = apiGroups.length > 0 && !apiGroups.some(isKubernetesGroup)
  const of = [...resources, ...nonResourceURLs].slice(0, 3).join(', ')
  return [
    {
      at: ['verbs', index],
      says: `gives every verb on ${of}`,
      severity: own || resourceNames.length > 0 ? 'low' : 'medium',
    },
  ]
}
