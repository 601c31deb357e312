// hostAliases writes the pod's /etc/hosts, which is asked before DNS. Source: kubernetes.io, Adding entries to Pod /etc/hosts

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const hostAliases: WorkloadCheck = {
  id: 'host-aliases',
  title: 'Names pinned in /etc/hosts',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Names resolve to fixed addresses that neither DNS nor its audit knows of',
  attack: 'Whoever may edit the workload sends its traffic for a well-known name to an address of their own',
  remedy: 'Remove hostAliases; use a Service, or a Service of type ExternalName',
  sources: [
    kubernetesDocs('Adding entries to Pod /etc/hosts with HostAliases', 'tasks/network/customize-hosts-file-for-pods/'),
  ],
  rows: ['U-POD-015'],
  judges: 'workload',
  reads: ['pod.hostAliases'],
  expression: 'pod.?hostAliases.orValue([]).size() == 0',
  find(workload) {
    const aliases = workload.spec.hostAliases
    if (aliases === undefined || aliases.length === 0) return []
    const names = aliases.flatMap(({ hostnames = [] }) => hostnames).slice(0, 5)
    return [{ path: workload.at('hostAliases'), message: `The pod pins ${names.join(', ') || 'names'} in /etc/hosts` }]
  },
}
