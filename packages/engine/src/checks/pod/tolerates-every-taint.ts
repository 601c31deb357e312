// A toleration with operator Exists and no key matches every taint: control plane, dedicated and failing nodes alike. Agents
// that must run everywhere are DaemonSets. Source: kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

export const toleratesEveryTaint: WorkloadCheck = {
  id: 'tolerates-every-taint',
  title: 'Pod tolerates every taint',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The pod may land on nodes that were set apart: the control plane, those of another tenant, those about to fail',
  attack:
    'Code that breaks out of the pod finds itself beside the API server or the data that the taint kept to itself',
  remedy: 'Tolerate the taints that the pod needs by their keys',
  sources: [kubernetesDocs('Taints and Tolerations', 'concepts/scheduling-eviction/taint-and-toleration/')],
  rows: [],
  judges: 'workload',
  reads: ['pod.tolerations'],
  find(workload) {
    const { tolerations } = workload.spec
    if (tolerations === undefined || workload.groupKind === 'apps/DaemonSet') return []
    const hits: Hit[] = []
    tolerations.forEach(({ effect = '', key = '', operator }, index) => {
      if (operator !== 'Exists' || key !== '' || effect === 'PreferNoSchedule') return
      const what = effect === '' ? 'every taint' : `every taint with the effect ${effect}`
      hits.push({ path: workload.at('tolerations', index), message: `The pod tolerates ${what}` })
    })
    return hits
  },
}
