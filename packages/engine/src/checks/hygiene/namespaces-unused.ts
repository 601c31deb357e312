// CIS Kubernetes Benchmark 5.6.1: namespaces are the boundary that roles, quotas and network policies work on. A cluster whose
// applications all lie in default has none. Files hold one application most often, and are not judged.

import { cis } from '../../model/check.ts'
import type { ClusterCheck } from '../../model/check.ts'
import { readsWorkloadKinds, unseenWorkloadKind } from '../workload-kinds.ts'

export const namespacesUnused: ClusterCheck = {
  id: 'namespaces-unused',
  title: 'Cluster without namespaces of its own',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Roles, quotas and network policies have no boundary to work on',
  attack: 'Whoever gets into one application reads the secrets of all',
  remedy: 'Give each team or application a namespace',
  sources: [cis('5.6.1')],
  rows: ['U-HYG-003'],
  passesOn: 'presence',
  judges: 'cluster',
  reads: readsWorkloadKinds,
  find(world) {
    if (world.evidence.coverage.world !== 'listed') return undefined
    const own = world.workloads.filter(({ namespace }) => !world.settings.systemNamespaces.includes(namespace))
    if (own.some(({ namespace }) => namespace !== 'default')) return []
    const unseen = unseenWorkloadKind(world)
    if (own.length === 0) {
      return unseen === undefined ? [] : [{ path: [], message: world.whyNotSeen(unseen), unknown: true }]
    }
    const message = `All ${own.length} workloads that are not the cluster’s own are in the default namespace`
    return unseen === undefined
      ? [{ path: [], message }]
      : [{ path: [], message, absence: { kind: unseen, searched: own.length } }]
  },
}
