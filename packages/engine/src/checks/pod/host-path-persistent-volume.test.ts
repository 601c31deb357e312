import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { hostPathPersistentVolume } from './host-path-persistent-volume.ts'

const nodeAffinity = {
  required: {
    nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] }],
  },
}

function given(source: JsonObject): Fixture {
  const spec = { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, storageClassName: 'disks', ...source }
  return world([{ apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'data' }, spec }])
}

law(hostPathPersistentVolume, {
  passes: [
    given({ csi: { driver: 'csi.example', volumeHandle: 'v-1' } }),
    given({ local: { path: '/mnt/disks/1' }, nodeAffinity }),
  ],
  fails: [
    { given: given({ hostPath: { path: '/data' } }), at: 'spec.hostPath.path' },
    { given: given({ hostPath: { path: '/etc/kubernetes' } }), at: 'spec.hostPath.path' },
    { given: given({ local: { path: '/var/lib/kubelet' }, nodeAffinity }), at: 'spec.local.path' },
    { given: given({ hostPath: { path: '/var/run' } }), at: 'spec.hostPath.path' },
  ],
  unknown: [{ given: given({ hostPath: '/data' }), at: 'spec.hostPath' }],
})
