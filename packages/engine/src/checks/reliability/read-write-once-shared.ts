// A ReadWriteOnce volume is mounted on one node at a time: replicas on other nodes wait for ever, and a rolling update waits for the
// old pod that waits for the new. ReadWriteOncePod allows a single pod.
// Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Access Modes"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { persistentVolumeClaim } from '../../model/kinds/cluster.ts'
import { replicasOf } from './replicas.ts'

export const readWriteOnceShared: WorkloadCheck = {
  id: 'read-write-once-shared',
  title: 'Replicas that share a volume of one node',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'Replicas on a second node cannot mount the volume',
  attack: 'A drain or a rollout moves a pod, and it hangs until the last one on the old node is gone',
  remedy: 'Use a claim with ReadWriteMany, a StatefulSet with a claim for each pod, or one replica with Recreate',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#access-modes')],
  rows: ['U-REL-039'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['object.spec.replicas', 'pod.volumes', 'kind:PersistentVolumeClaim'],
  find(workload, world) {
    const { spec, namespace, at } = workload
    if (spec.volumes === undefined || (replicasOf(workload) ?? 1) < 2) return []
    return spec.volumes.flatMap(({ persistentVolumeClaim: source }, index) => {
      const name = source?.claimName
      if (name === undefined) return []
      const path = at('volumes', index, 'persistentVolumeClaim', 'claimName')
      const claim = world.get(persistentVolumeClaim, namespace, name)
      if (claim === undefined && world.seen(persistentVolumeClaim, namespace) !== 'complete') {
        return [
          {
            path,
            message: `Claim ${name} was not seen: ${world.whyNotSeen(persistentVolumeClaim, namespace)}`,
            unknown: true,
          },
        ]
      }
      const modes = claim?.value.spec?.accessModes
      if (modes === undefined || modes.length === 0 || !modes.every((mode) => mode.startsWith('ReadWriteOnce')))
        return []
      const message = `The ${replicasOf(workload)} replicas of ${workload.name} share claim ${name}, which is ${modes.join(', ')}`
      return [{ path, message }]
    })
  },
}
