import type { Json } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { imageVolumeNotPinned } from './image-volume-not-pinned.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
const volume = (reference: Json): Fixture => pod({}, { volumes: [{ image: { reference }, name: 'models' }] })

law(imageVolumeNotPinned, {
  passes: [pod(), volume('registry.example/models:2'), volume(`registry.example/models@${digest}`)],
  fails: [
    { given: volume('registry.example/models'), at: 'spec.volumes[0].image.reference' },
    { given: volume('models:latest'), at: 'spec.volumes[0].image.reference' },
    {
      given: deployment({}, { volumes: [{ image: { reference: 'models' }, name: 'models' }] }),
      at: 'spec.template.spec.volumes[0].image.reference',
    },
  ],
  unknown: [
    { given: volume(7), at: 'spec.volumes[0].image.reference' },
    { given: volume('Models:1'), at: 'spec.volumes[0].image.reference' },
  ],
})
