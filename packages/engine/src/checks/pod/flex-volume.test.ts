import { deployment, law, pod } from '../law.ts'
import { flexVolume } from './flex-volume.ts'

const volumes = [
  { emptyDir: {}, name: 'tmp' },
  { flexVolume: { driver: 'example/disk' }, name: 'data' },
]

law(flexVolume, {
  passes: [pod(), pod({}, { volumes: volumes.slice(0, 1) })],
  fails: [
    { given: pod({}, { volumes }), at: 'spec.volumes[1].flexVolume' },
    { given: deployment({}, { volumes }), at: 'spec.template.spec.volumes[1].flexVolume' },
  ],
  unknown: [{ given: pod({}, { volumes: 'none' }), at: 'spec.volumes' }],
})
