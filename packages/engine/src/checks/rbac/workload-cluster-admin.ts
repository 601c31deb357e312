// A pod whose token is cluster-admin's is one exploit away from the cluster. Source: Kubernetes, RBAC good practices, "Least privilege"

import { adminBindingOf } from '../../access/takeover.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import {
  accountPath,
  orUnseen,
  printAccount,
  printBinding,
  usableBindings,
  workloadRightsReads,
} from './workload-rights.ts'

export const workloadClusterAdmin: WorkloadCheck = {
  id: 'workload-cluster-admin',
  title: 'Workload with every right in the cluster',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'The token in its pods may do everything in the cluster',
  attack: 'Whoever runs code in one of the pods reads the token and owns the cluster',
  remedy: 'Bind the service account to a role with the rights that the program uses',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.1'),
  ],
  rows: ['U-RBAC-007'],
  judges: 'workload',
  reads: workloadRightsReads,
  passesOn: 'presence',
  find(workload, world) {
    const bindings = usableBindings(workload, world)
    const binding = bindings.length === 0 ? undefined : adminBindingOf(bindings)
    if (binding === undefined) return orUnseen(workload, world)
    const message = `${workload.kind} ${workload.name} runs as ${printAccount(workload)}, which ${printBinding(binding)} gives every right in the cluster`
    return [{ path: accountPath(workload), message }]
  },
}
