import { deployment, law, pod } from '../law.ts'
import { claimNotFound } from './claim-not-found.ts'

const data = (claimName: string) => ({ volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }] })
const claim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'shop' },
  spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '1Gi' } }, storageClassName: 'files' },
}

law(claimNotFound, {
  passes: [
    pod(),
    pod({}, { volumes: [{ emptyDir: { sizeLimit: '1Gi' }, name: 'tmp' }] }),
    { ...deployment({}, data('data')), objects: [...deployment({}, data('data')).objects, claim] },
  ],
  fails: [
    { given: pod({}, data('data')), at: 'spec.volumes[0].persistentVolumeClaim.claimName' },
    { given: deployment({}, data('date')), at: 'spec.template.spec.volumes[0].persistentVolumeClaim.claimName' },
  ],
  unknown: [{ given: pod({}, { volumes: 'data' }), at: 'spec.volumes' }],
})
