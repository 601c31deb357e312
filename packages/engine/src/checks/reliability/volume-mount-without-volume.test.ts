import { law, pod, world } from '../law.ts'
import { headlessService, statefulSet } from './fixtures.ts'
import { volumeMountWithoutVolume } from './volume-mount-without-volume.ts'

const mount = { volumeMounts: [{ mountPath: '/data', name: 'data' }] }
const claims = {
  volumeClaimTemplates: [
    {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, storageClassName: 'disks' },
    },
  ],
}

law(volumeMountWithoutVolume, {
  passes: [
    pod(),
    pod(mount, { volumes: [{ emptyDir: { sizeLimit: '1Gi' }, name: 'data' }] }),
    world([statefulSet({ spec: claims }, {}, mount), headlessService()]),
  ],
  fails: [{ given: pod(mount, {}, {}, { marked: 'malformed' }), at: 'spec.containers[0].volumeMounts[0].name' }],
  unknown: [{ given: pod({ volumeMounts: 'data' }), at: 'spec.containers[0].volumeMounts' }],
})
