import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { storageClassNotFound } from './storage-class-not-found.ts'

const claim = (spec: JsonObject) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'shop' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
})
const disks = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'disks' },
  provisioner: 'example.com/disks',
}
const at = 'spec.storageClassName'

law(storageClassNotFound, {
  passes: [
    world([claim({ storageClassName: '' })]),
    world([claim({})]),
    world([claim({ storageClassName: 'gone', volumeName: 'disk-1' })]),
    world([claim({ storageClassName: 'disks' }), disks], { world: 'listed' }),
  ],
  fails: [{ given: world([claim({ storageClassName: 'disk' }), disks], { world: 'listed' }), at }],
  unknown: [{ given: world([claim({ storageClassName: 'disks' })]), at }],
})
