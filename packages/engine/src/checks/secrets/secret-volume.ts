// Not a fault: a fact that attack paths are made of.
// Source: kubernetes.io/docs/concepts/configuration/secret

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

export const secretVolume: WorkloadCheck = {
  id: 'secret-volume',
  title: 'Secret mounted in a pod',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Whoever runs code in the pod has the content of the Secret',
  attack: 'An attacker in the container reads the credential from the file and goes on to what it opens',
  remedy: 'Mount only the keys that the program needs, in the one container that needs them',
  sources: [kubernetesDocs('Secrets', 'concepts/configuration/secret/')],
  rows: ['U-SEC-003'],
  judges: 'workload',
  reads: ['pod.volumes[].secret', 'pod.volumes[].projected'],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return none
    const hits: Hit[] = []
    volumes.forEach(({ name = '', projected, secret }, index) => {
      const message = `Volume ${name} gives the pod Secret ${secret?.secretName ?? ''}`
      if (secret !== undefined) hits.push({ path: workload.at('volumes', index, 'secret'), message })
      projected?.sources?.forEach((source, at) => {
        if (source.secret === undefined) return
        const path = workload.at('volumes', index, 'projected', 'sources', at, 'secret')
        hits.push({ path, message: `Volume ${name} gives the pod Secret ${source.secret.name ?? ''}` })
      })
    })
    return hits
  },
}

const none: readonly Hit[] = []
