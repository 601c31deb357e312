import { deployment, law } from '../law.ts'
import { readWriteOnceShared } from './read-write-once-shared.ts'

const data = { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] }
const sharing = (accessMode: string, replicas = 3) => {
  const fixture = deployment({ spec: { replicas } }, data)
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'shop' },
    spec: { accessModes: [accessMode], resources: { requests: { storage: '1Gi' } }, storageClassName: 'files' },
  }
  return { ...fixture, objects: [...fixture.objects, claim] }
}
const at = 'spec.template.spec.volumes[0].persistentVolumeClaim.claimName'

law(readWriteOnceShared, {
  passes: [deployment(), sharing('ReadWriteMany'), sharing('ReadWriteOnce', 0), deployment({}, data)],
  fails: [
    { given: sharing('ReadWriteOnce'), at },
    { given: sharing('ReadWriteOncePod'), at },
  ],
  unknown: [{ given: deployment({}, { volumes: 'data' }), at: 'spec.template.spec.volumes' }],
})
