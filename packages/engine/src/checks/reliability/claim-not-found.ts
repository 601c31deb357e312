// A pod whose PersistentVolumeClaim does not exist stays Pending.
// Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Claims As Volumes"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { persistentVolumeClaim } from '../../model/kinds/cluster.ts'
import { missingObject } from './missing-object.ts'

export const claimNotFound: WorkloadCheck = {
  id: 'claim-not-found',
  title: 'Volume of a claim that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The pods stay pending until the claim exists',
  attack: 'A rollout hangs, and a restarted pod does not come back',
  remedy: 'Create the PersistentVolumeClaim, or mend its name',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#claims-as-volumes')],
  rows: [],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.volumes', 'kind:PersistentVolumeClaim'],
  find({ spec, namespace, at }, world) {
    if (spec.volumes === undefined) return []
    return spec.volumes.flatMap(({ name: volume = '', persistentVolumeClaim: claim }, index) => {
      const name = claim?.claimName
      if (name === undefined) return []
      const path = at('volumes', index, 'persistentVolumeClaim', 'claimName')
      return missingObject(world, { by: `Volume ${volume}`, kind: persistentVolumeClaim, name, namespace, path })
    })
  },
}
