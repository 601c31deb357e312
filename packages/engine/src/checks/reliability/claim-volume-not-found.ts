// A claim bound by name to a volume that does not exist stays Pending; one that was bound and whose volume is gone is Lost.
// Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Reserving a PersistentVolume"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { persistentVolume, persistentVolumeClaim } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { missingObject } from './missing-object.ts'

export const claimVolumeNotFound: ObjectCheck<ValueOf<typeof persistentVolumeClaim>> = {
  id: 'claim-volume-not-found',
  title: 'Claim on a volume that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The claim is pending or lost, and its pods do not start',
  attack: 'The data is gone with the volume, or whoever may create one of that name gives the pods its own',
  remedy: 'Create or restore the PersistentVolume, or mend volumeName',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#reserving-a-persistentvolume')],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [persistentVolumeClaim],
  reads: ['object.spec.volumeName', 'kind:PersistentVolume'],
  find({ value, name: by }, world) {
    const name = value.spec?.volumeName ?? ''
    const path = ['spec', 'volumeName']
    return missingObject(world, { by: `Claim ${by}`, kind: persistentVolume, name, namespace: '', path })
  },
}
