// Rights that are less than cluster-admin and end there: reading all Secrets, creating pods anywhere, nodes/proxy, impersonation, …
// Source: Kubernetes, RBAC good practices, "Kubernetes RBAC - privilege escalation risks"

import { adminBindingOf, takeoversOf } from '../../access/takeover.ts'
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

export const workloadClusterTakeover: WorkloadCheck = {
  id: 'workload-cluster-takeover',
  title: 'Workload that can take over the cluster',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The rights of the token in its pods lead to every right in the cluster',
  attack: 'Whoever runs code in one of the pods uses the right to become an administrator',
  remedy: 'Give the rights in the namespaces that need them only, and name the objects',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-008'],
  judges: 'workload',
  reads: workloadRightsReads,
  passesOn: 'presence',
  find(workload, world) {
    const bindings = usableBindings(workload, world)
    if (bindings.length === 0) return orUnseen(workload, world)
    if (adminBindingOf(bindings) !== undefined) return []
    const takeovers = takeoversOf(bindings, world.settings.systemNamespaces)
    const first = takeovers[0]
    if (first === undefined) return orUnseen(workload, world)
    const means = takeovers.slice(0, 3).map((one) => one.means)
    const more = takeovers.length > 3 ? ' and more' : ''
    return [
      {
        path: accountPath(workload),
        message: `${workload.kind} ${workload.name} runs as ${printAccount(workload)}, which may ${means.join(', ')}${more} by ${printBinding(first.binding)}`,
      },
    ]
  },
}
