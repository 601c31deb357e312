// Not a fault: a fact that attack paths are made of.
// Source: kubernetes.io/docs/concepts/storage/persistent-volumes

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

export const persistentVolumeClaim: WorkloadCheck = {
  id: 'persistent-volume-claim',
  title: 'Persistent volume in a pod',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Whoever runs code in the pod reads and writes data that outlives it',
  attack: 'An attacker in the container steals or encrypts the data, or leaves files for the next pod that mounts it',
  remedy: 'Mount it read-only where the program only reads',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/')],
  rows: ['U-SEC-003'],
  judges: 'workload',
  reads: ['pod.volumes[].persistentVolumeClaim'],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return none
    const hits: Hit[] = []
    volumes.forEach(({ name = '', persistentVolumeClaim: claim }, index) => {
      if (claim === undefined) return
      const path = workload.at('volumes', index, 'persistentVolumeClaim')
      hits.push({ path, message: `Volume ${name} gives the pod the data of claim ${claim.claimName ?? ''}` })
    })
    return hits
  },
}

const none: readonly Hit[] = []
