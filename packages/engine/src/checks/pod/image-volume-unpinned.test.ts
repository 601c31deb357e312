import { deployment, law, pod } from '../law.ts'
import { imageVolumeUnpinned } from './image-volume-unpinned.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
const mounting = (reference: string) => ({
  volumes: [{ image: { pullPolicy: 'IfNotPresent', reference }, name: 'model' }],
})

law(imageVolumeUnpinned, {
  passes: [
    pod(),
    pod({}, { volumes: [{ emptyDir: {}, name: 'tmp' }] }),
    pod({}, mounting(`registry.example/model@${digest}`)),
    pod({}, mounting(`registry.example/model:1@${digest}`)),
  ],
  fails: [
    { given: pod({}, mounting('registry.example/model:1')), at: 'spec.volumes[0].image.reference' },
    { given: pod({}, mounting('registry.example/model')), at: 'spec.volumes[0].image.reference' },
    {
      given: deployment({}, mounting('registry.example/model:latest')),
      at: 'spec.template.spec.volumes[0].image.reference',
    },
  ],
  unknown: [
    { given: pod({}, { volumes: [{ image: 'registry.example/model', name: 'model' }] }), at: 'spec.volumes[0].image' },
  ],
})
