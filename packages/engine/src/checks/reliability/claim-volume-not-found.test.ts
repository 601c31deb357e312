import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { claimVolumeNotFound } from './claim-volume-not-found.ts'

const disk = {
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: 'disk-1' },
  spec: {
    accessModes: ['ReadWriteOnce'],
    capacity: { storage: '1Gi' },
    csi: { driver: 'example.com', volumeHandle: 'disk-1' },
  },
}
const claim = (spec: JsonObject, more: Pick<Fixture, 'world'> = { world: 'listed' }) =>
  world(
    [
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data', namespace: 'shop' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
          storageClassName: '',
          ...spec,
        },
      },
      disk,
    ],
    more,
  )
const at = 'spec.volumeName'

law(claimVolumeNotFound, {
  passes: [claim({}), claim({ volumeName: '' }), claim({ volumeName: 'disk-1' })],
  fails: [{ given: claim({ volumeName: 'disk-2' }), at }],
  unknown: [
    { given: claim({ volumeName: 'disk-2' }, {}), at },
    { given: claim({ volumeName: 7 }), at },
  ],
})
