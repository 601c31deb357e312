// A claim without storageClassName takes the default class of whichever cluster it lands in; '' asks for none on purpose. A matter
// of taste. Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Class"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { persistentVolumeClaim } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const claimWithoutStorageClass: ObjectCheck<ValueOf<typeof persistentVolumeClaim>> = {
  id: 'claim-without-storage-class',
  title: 'Claim on the default storage class',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Which disks it gets, encrypted or not, depends on the cluster',
  attack: 'The default class of another cluster does not encrypt, and the data lies there in the clear',
  remedy: 'Set storageClassName',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#class-1')],
  rows: ['U-REL-039'],
  judges: 'object',
  kinds: [persistentVolumeClaim],
  reads: ['object.spec.storageClassName', 'object.spec.volumeName'],
  find({ value, name }) {
    if (value.spec?.storageClassName !== undefined || (value.spec?.volumeName ?? '') !== '') return []
    return [{ path: ['spec', 'storageClassName'], message: `Claim ${name} takes the default storage class` }]
  },
}
