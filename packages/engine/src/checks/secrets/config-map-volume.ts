// Not a fault: a fact that attack paths are made of.
// Source: kubernetes.io/docs/concepts/configuration/configmap

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

export const configMapVolume: WorkloadCheck = {
  id: 'config-map-volume',
  title: 'ConfigMap mounted in a pod',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Whoever may write the ConfigMap configures the pod, and whoever runs code in the pod reads it',
  attack: 'An attacker who may write ConfigMaps changes what the program does, without touching its workload',
  remedy: 'Keep the right to write this ConfigMap with those who may change the workload',
  sources: [kubernetesDocs('ConfigMaps', 'concepts/configuration/configmap/')],
  rows: ['U-SEC-003'],
  judges: 'workload',
  reads: ['pod.volumes[].configMap', 'pod.volumes[].projected'],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return none
    const hits: Hit[] = []
    volumes.forEach(({ configMap, name = '', projected }, index) => {
      const message = `Volume ${name} gives the pod ConfigMap ${configMap?.name ?? ''}`
      if (configMap !== undefined) hits.push({ path: workload.at('volumes', index, 'configMap'), message })
      projected?.sources?.forEach((source, at) => {
        if (source.configMap === undefined) return
        const path = workload.at('volumes', index, 'projected', 'sources', at, 'configMap')
        hits.push({ path, message: `Volume ${name} gives the pod ConfigMap ${source.configMap.name ?? ''}` })
      })
    })
    return hits
  },
}

const none: readonly Hit[] = []
