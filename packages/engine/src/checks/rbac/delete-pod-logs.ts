// The API serves pods/log to read only: a rule that gives delete on it gives nothing, and its author meant something else,
// deleting the pods most likely. Source: Kubernetes API reference, Pod, "get read log of the specified Pod"

import type { RoleValue } from '../../access/roles.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const deletePodLogs: ObjectCheck<RoleValue> = {
  id: 'delete-pod-logs',
  title: 'Right to delete the logs of pods',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The API has no deletion of logs, so the rule gives nothing and shows a wish to remove traces',
  attack: 'None by this rule; logs go when their pods are deleted',
  remedy: 'Remove delete and deletecollection on pods/log',
  sources: [kubernetesDocs('Pod API', 'reference/kubernetes-api/workload-resources/pod-v1/')],
  rows: ['U-RBAC-020'],
  judges: 'object',
  kinds: [role, clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf({ verbs = [], apiGroups = [], resources = [] }: PolicyRule): readonly RuleFault[] {
  const index = resources.indexOf('pods/log')
  const verb = verbs.find((one) => one === 'delete' || one === 'deletecollection')
  if (index < 0 || verb === undefined || !(apiGroups.includes('') || apiGroups.includes('*'))) return none
  return [{ at: [], says: `names ${verb} on pods/log, which the API does not serve`, severity: 'low' }]
}
