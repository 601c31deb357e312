import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { secretVolume } from './secret-volume.ts'

const volumes = (volume: JsonObject): Fixture => pod({}, { volumes: [{ name: 'web', ...volume }] })

law(secretVolume, {
  // What the volume holds instead is the fact of a sibling; emptyDir has none
  passes: [pod(), volumes({ emptyDir: {} })],
  fails: [
    { given: volumes({ secret: { secretName: 'web' } }), at: 'spec.volumes[0].secret' },
    {
      given: volumes({ projected: { sources: [{ secret: { name: 'web' } }] } }),
      at: 'spec.volumes[0].projected.sources[0].secret',
    },
    {
      given: deployment({}, { volumes: [{ name: 'web', secret: { secretName: 'web' } }] }),
      at: 'spec.template.spec.volumes[0].secret',
    },
  ],
  unknown: [{ given: volumes({ secret: 'web' }), at: 'spec.volumes[0].secret' }],
})
