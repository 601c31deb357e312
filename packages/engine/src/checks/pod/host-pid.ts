// Pod Security Standards, Baseline, "Host Namespaces": hostPID must be undefined or false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'

export const hostPid: WorkloadCheck = {
  id: 'host-pid',
  title: 'Pod in the PID namespace of the node',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The pod sees and signals every process of the node',
  attack:
    'Code in the container reads the environment and the files of every process of the node under /proc, credentials among them. As root it takes them over',
  remedy: 'Remove hostPID',
  sources: [pss('Host Namespaces'), cis('5.2.3')],
  rows: ['U-POD-006'],
  fixable: true,
  judges: 'workload',
  reads: ['pod.hostPID'],
  expression: '!pod.?hostPID.orValue(false)',
  find(workload) {
    if (workload.spec.hostPID !== true) return []
    const path = workload.at('hostPID')
    return [{ path, message: 'The pod shares the PID namespace of the node', fix: remove(path) }]
  },
}
