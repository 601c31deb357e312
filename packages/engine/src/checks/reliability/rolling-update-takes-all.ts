// maxUnavailable of 100 %, or of as many pods as there are, lets a rolling update end all old pods before a new one is ready.
// Percentages of maxUnavailable are rounded down. Source: kubernetes.io/docs/concepts/workloads/controllers/deployment, "Max Unavailable"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { replicasOf } from './replicas.ts'

interface Rolling {
  readonly spec?: {
    readonly strategy?: {
      readonly type?: string
      readonly rollingUpdate?: { readonly maxUnavailable?: string | number }
    }
  }
}

export const rollingUpdateTakesAll: WorkloadCheck = {
  id: 'rolling-update-takes-all',
  title: 'Rolling update that may take all pods at once',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'All old pods may end before a new one is ready',
  attack: 'A release that cannot start is an outage instead of a rollout that stops',
  remedy: 'Lower maxUnavailable below the number of replicas',
  sources: [kubernetesDocs('Deployments', 'concepts/workloads/controllers/deployment/#max-unavailable')],
  rows: ['U-REL-024'],
  judges: 'workload',
  reads: ['object.spec.replicas', 'object.spec.strategy'],
  find(workload) {
    if (workload.groupKind !== 'apps/Deployment') return []
    const strategy = (workload.object.value as Rolling).spec?.strategy
    const maxUnavailable = strategy?.type === 'Recreate' ? undefined : strategy?.rollingUpdate?.maxUnavailable
    const replicas = replicasOf(workload) ?? 0
    // A single replica is another check's; with none there is nothing to take.
    if (maxUnavailable === undefined || replicas < 2) return []
    const percent = typeof maxUnavailable === 'string' ? /^(\d{1,3})%$/.exec(maxUnavailable)?.[1] : undefined
    const most = percent === undefined ? Number(maxUnavailable) : Math.floor((Number(percent) * replicas) / 100)
    if (!(most >= replicas)) return []
    const message = `A rolling update of ${workload.name} may take ${maxUnavailable} of ${replicas} pods at once`
    return [{ path: ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'], message }]
  },
}
