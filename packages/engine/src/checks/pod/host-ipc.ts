// Pod Security Standards, Baseline, "Host Namespaces": hostIPC must be undefined or false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'

export const hostIpc: WorkloadCheck = {
  id: 'host-ipc',
  title: 'Pod in the IPC namespace of the node',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The pod shares memory and message queues with every process of the node',
  attack: 'Code in the container reads and writes the shared memory of programs that run on the node',
  remedy: 'Remove hostIPC',
  sources: [pss('Host Namespaces'), cis('5.2.4')],
  rows: ['U-POD-007'],
  fixable: true,
  judges: 'workload',
  reads: ['pod.hostIPC'],
  expression: '!pod.?hostIPC.orValue(false)',
  find(workload) {
    if (workload.spec.hostIPC !== true) return []
    const path = workload.at('hostIPC')
    return [{ path, message: 'The pod shares the IPC namespace of the node', fix: remove(path) }]
  },
}
