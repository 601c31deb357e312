// FlexVolume lets the kubelet run a program of the node as root with options that the pod gives. Deprecated since 1.23; not
// among the types of Pod Security Standards, Restricted. Source: kubernetes.io/docs/concepts/storage/volumes, "flexVolume"

import { kubernetesDocs, pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

export const flexVolume: WorkloadCheck = {
  id: 'flex-volume',
  title: 'Volume of a FlexVolume driver',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The kubelet runs a driver as root on the node, with options that the pod names',
  attack:
    'Whoever may create pods feeds the driver options of their choice. Most are shell scripts that were not written for that',
  remedy: 'Use the CSI driver of the storage',
  sources: [pss('Volume Types'), kubernetesDocs('Volumes, flexVolume', 'concepts/storage/volumes/#flexvolume')],
  rows: ['U-POD-016'],
  judges: 'workload',
  reads: ['pod.volumes[].flexVolume'],
  expression: '!pod.?volumes.orValue([]).exists(volume, has(volume.flexVolume))',
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return []
    const hits: Hit[] = []
    volumes.forEach((volume, index) => {
      if (volume.flexVolume === undefined) return
      const path = workload.at('volumes', index, 'flexVolume')
      // The options of a driver often hold a password.
      hits.push({ path, value: 'flexVolume', message: `Volume ${volume.name ?? ''} is made by a FlexVolume driver` })
    })
    return hits
  },
}
