// Before 1.22 the default roles admin and edit could write endpoints (CVE-2021-25740); clusters that were upgraded keep the rule
// until somebody removes it. Source: kubernetes/kubernetes #103675

import { grantOf } from '../../access/right.ts'
import type { Right } from '../../access/right.ts'
import { writtenRules } from '../../access/roles.ts'
import type { RoleValue } from '../../access/roles.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { clusterRole } from '../../model/kinds/rbac.ts'

export const defaultRoleEditsEndpoints: ObjectCheck<RoleValue> = {
  id: 'default-role-edits-endpoints',
  title: 'Default role that may change endpoints',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'With edit or admin in one namespace, users send the traffic of a load balancer or ingress into another namespace',
  attack:
    'The attacker writes the address of a pod in another namespace into its endpoints and reaches it past the network policies',
  remedy: 'Remove endpoints and endpointslices from the write rules of system:aggregate-to-edit',
  sources: [{ title: 'CVE-2021-25740', url: 'https://github.com/kubernetes/kubernetes/issues/103675' }],
  rows: ['U-RBAC-031'],
  judges: 'object',
  kinds: [clusterRole],
  reads: ['object.rules'],
  find(object) {
    if (!userRoles.has(object.name)) return none
    return writtenRules(object).flatMap(([index, rule]) => {
      const grants = rights.flatMap((right) => grantOf(rule, right) ?? [])
      const what = [...new Set(grants.flatMap(({ resources }) => resources))].join(', ')
      if (grants.length === 0) return []
      return [
        {
          path: object.at('rules', index),
          message: `Default role ${object.name} lets every user that holds it change ${what}`,
        },
      ]
    })
  },
}

const none: readonly Hit[] = []
const userRoles = new Set(['admin', 'edit', 'system:aggregate-to-admin', 'system:aggregate-to-edit'])
const verbs = ['create', 'update', 'patch']
const rights: readonly Right[] = [
  { group: '', resources: ['endpoints'], verbs, scope: 'namespace' },
  { group: 'discovery.k8s.io', resources: ['endpointslices'], verbs, scope: 'namespace' },
]
