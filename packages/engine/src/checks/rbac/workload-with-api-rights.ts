// ATT&CK T1552.007, container API: a token with rights is what an attacker looks for first in a container

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import {
  accountPath,
  orUnseen,
  printAccount,
  printBinding,
  usableBindings,
  workloadRightsReads,
} from './workload-rights.ts'

export const workloadWithApiRights: WorkloadCheck = {
  id: 'workload-with-api-rights',
  title: 'Workload with rights on the API',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The token in its pods has rights beyond discovery',
  attack: 'Whoever runs code in one of the pods has these rights too',
  remedy: 'Look at whether the program needs them, and remove what it does not use',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
  ],
  rows: ['U-RBAC-009'],
  judges: 'workload',
  reads: workloadRightsReads,
  passesOn: 'presence',
  find(workload, world) {
    const bindings = usableBindings(workload, world).filter(({ role }) => role === undefined || role.rules.length > 0)
    const [first, ...rest] = bindings
    if (first === undefined) return orUnseen(workload, world)
    const more = rest.length > 0 ? ` and ${rest.length} more` : ''
    const message = `${workload.kind} ${workload.name} runs as ${printAccount(workload)}, which has rights by ${printBinding(first)}${more}`
    return [{ path: accountPath(workload), message }]
  },
}
