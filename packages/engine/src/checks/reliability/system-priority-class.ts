// system-node-critical and system-cluster-critical preempt everything else and are never evicted for others; they are meant
// for what the cluster itself needs. Source: kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const systemPriorityClass: WorkloadCheck = {
  id: 'system-priority-class',
  title: 'Priority class of the system',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'The pods preempt everything else, and nothing may preempt them',
  attack: 'One careless or hostile Deployment pushes DNS, ingress and other tenants off the nodes',
  remedy: 'Use a priority class of your own, below those of the system',
  sources: [
    kubernetesDocs(
      'Guaranteed Scheduling For Critical Add-On Pods',
      'tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/',
    ),
  ],
  rows: ['U-REL-023'],
  judges: 'workload',
  reads: ['pod.priorityClassName'],
  find({ spec, namespace, kind, name, at }, { settings }) {
    const { priorityClassName } = spec
    if (priorityClassName !== 'system-node-critical' && priorityClassName !== 'system-cluster-critical') return []
    if (settings.systemNamespaces.includes(namespace)) return []
    return [
      {
        path: at('priorityClassName'),
        message: `${kind} ${name} outside the system namespaces has priority ${priorityClassName}`,
      },
    ]
  },
}
