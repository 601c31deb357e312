// nonResourceURLs with `*` are every path of the API server that is no resource: health, metrics, logs, profiles.
// Source: Kubernetes, RBAC, "Referring to resources"

import type { RoleValue } from '../../access/roles.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const wildcardPaths: ObjectCheck<RoleValue> = {
  id: 'wildcard-paths',
  title: 'Role for every path of the API server',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'A * among nonResourceURLs opens the logs, profiles and metrics of the API server',
  attack: 'The attacker reads /logs and /debug/pprof, or keeps the API server busy with profiles',
  remedy: 'List the paths that are used, such as /metrics',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: [],
  judges: 'object',
  kinds: [clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []
const everyPath = new Set(['*', '/*'])

function faultsOf({ verbs = [], nonResourceURLs = [] }: PolicyRule): readonly RuleFault[] {
  const index = nonResourceURLs.findIndex((url) => everyPath.has(url))
  if (index < 0 || verbs.length === 0) return none
  return [
    {
      at: ['nonResourceURLs', index],
      says: `gives ${verbs.slice(0, 4).join(', ')} on every path of the API server`,
      severity: 'medium',
    },
  ]
}
