// A claim on a storage class that does not exist waits for ever, unless it is bound already.
// Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Class"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { persistentVolumeClaim, storageClass } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { missingObject } from './missing-object.ts'

export const storageClassNotFound: ObjectCheck<ValueOf<typeof persistentVolumeClaim>> = {
  id: 'storage-class-not-found',
  title: 'Storage class that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The claim is not bound, and its pods stay pending',
  attack: 'A restore into another cluster hangs when it is needed most',
  remedy: 'Create the StorageClass, or mend its name',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#class-1')],
  rows: ['U-REL-039'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [persistentVolumeClaim],
  reads: ['object.spec.storageClassName', 'object.spec.volumeName', 'kind:storage.k8s.io/StorageClass'],
  find({ value, name: by }, world) {
    const { storageClassName: name = '', volumeName = '' } = value.spec ?? {}
    // Bound, or bound by hand to a volume: the class is only a label then.
    if (volumeName !== '') return []
    return missingObject(world, {
      by: `Claim ${by}`,
      kind: storageClass,
      name,
      namespace: '',
      path: ['spec', 'storageClassName'],
    })
  },
}
