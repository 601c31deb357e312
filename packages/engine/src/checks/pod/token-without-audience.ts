// A projected token without an audience is one for the API server. At the standard place that is what it is for; elsewhere
// it is mostly given to another service, which could then act as the pod.
// Source: kubernetes.io/docs/concepts/storage/projected-volumes; kubernetes.io/docs/concepts/security/service-accounts

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import type { Workload } from '../../model/workload.ts'

const standardPath = '/var/run/secrets/kubernetes.io/serviceaccount'

export const tokenWithoutAudience: WorkloadCheck = {
  id: 'token-without-audience',
  title: 'Projected token without an audience',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'possible',
  why: 'A token that is meant for another service works at the API server too',
  attack: 'The service that the pod shows the token to, or whoever breaks into it, acts as the pod at the API server',
  remedy: 'Set audience to the name of the service that the token is for',
  sources: [
    kubernetesDocs('Projected Volumes, serviceAccountToken', 'concepts/storage/projected-volumes/#serviceaccounttoken'),
  ],
  rows: [],
  judges: 'workload',
  reads: [
    'pod.volumes[].name',
    'pod.volumes[].projected.sources[].serviceAccountToken.audience',
    'container.volumeMounts[].name',
    'container.volumeMounts[].mountPath',
  ],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return []
    const hits: Hit[] = []
    let standard: ReadonlySet<string> | undefined
    volumes.forEach(({ name = '', projected }, volume) => {
      projected?.sources?.forEach(({ serviceAccountToken: token }, source) => {
        if (token === undefined || (token.audience !== undefined && token.audience !== '')) return
        standard ??= standardVolumes(workload)
        if (standard.has(name)) return
        const path = workload.at('volumes', volume, 'projected', 'sources', source, 'serviceAccountToken', 'audience')
        hits.push({ path, message: `The token in volume ${name} has no audience and is valid at the API server` })
      })
    })
    return hits
  },
}

/** The volumes that are mounted where clients of the API server look. */
function standardVolumes({ containers }: Workload): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { spec } of containers) {
    for (const { mountPath = '', name = '' } of spec.volumeMounts ?? [])
      if (mountPath.startsWith(standardPath)) names.add(name)
  }
  return names
}
