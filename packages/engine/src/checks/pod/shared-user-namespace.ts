// Without hostUsers: false uids in the pod are uids of the node. User namespaces are stable from 1.36 and cost nothing where
// kernel (6.3) and runtime can give them; the API server refuses them to pods in another namespace of the host.
// Source: kubernetes.io/docs/concepts/workloads/pods/user-namespaces

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { set } from '../../model/fix.ts'
import type { Workload } from '../../model/workload.ts'

export const sharedUserNamespace: WorkloadCheck = {
  id: 'shared-user-namespace',
  title: 'Pod shares the user namespace of the node',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'A uid in the pod is the same uid on the node',
  attack:
    'Code that breaks out of a container as root is root on the node. In a user namespace of its own it would be nobody',
  remedy: 'Set hostUsers to false where the nodes support user namespaces',
  sources: [kubernetesDocs('User Namespaces', 'concepts/workloads/pods/user-namespaces/')],
  rows: [],
  fixable: true,
  judges: 'workload',
  reads: ['pod.hostUsers', 'pod.hostNetwork', 'pod.hostPID', 'pod.hostIPC', 'pod.os.name'],
  find(workload, { version }) {
    if (workload.spec.hostUsers === false || isWindows(workload)) return []
    if (version !== undefined && version.major === 1 && version.minor < 33) return []
    const path = workload.at('hostUsers')
    const hit = { path, message: 'The pod shares the user namespace of the node' }
    return [inHostNamespace(workload) ? hit : { ...hit, fix: set(path, false) }]
  },
}

function inHostNamespace({ spec }: Workload): boolean {
  return spec.hostNetwork === true || spec.hostPID === true || spec.hostIPC === true
}
