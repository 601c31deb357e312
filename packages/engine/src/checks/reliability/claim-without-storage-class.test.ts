import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { claimWithoutStorageClass } from './claim-without-storage-class.ts'

const claim = (spec: JsonObject) =>
  world([
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', namespace: 'shop' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
    },
  ])
const at = 'spec.storageClassName'

law(claimWithoutStorageClass, {
  passes: [claim({ storageClassName: 'disks' }), claim({ storageClassName: '' }), claim({ volumeName: 'disk-1' })],
  fails: [{ given: claim({}), at }],
  unknown: [{ given: claim({ storageClassName: 7 }), at }],
})
