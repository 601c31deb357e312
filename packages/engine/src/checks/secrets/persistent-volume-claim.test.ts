import { deployment, law, pod } from '../law.ts'
import { persistentVolumeClaim } from './persistent-volume-claim.ts'

law(persistentVolumeClaim, {
  passes: [pod(), pod({}, { volumes: [{ emptyDir: {}, name: 'web' }] })],
  fails: [
    {
      given: pod({}, { volumes: [{ name: 'web', persistentVolumeClaim: { claimName: 'web' } }] }),
      at: 'spec.volumes[0].persistentVolumeClaim',
    },
    {
      given: deployment({}, { volumes: [{ name: 'web', persistentVolumeClaim: { claimName: 'web' } }] }),
      at: 'spec.template.spec.volumes[0].persistentVolumeClaim',
    },
  ],
  unknown: [
    {
      given: pod({}, { volumes: [{ name: 'web', persistentVolumeClaim: 'web' }] }),
      at: 'spec.volumes[0].persistentVolumeClaim',
    },
  ],
})
