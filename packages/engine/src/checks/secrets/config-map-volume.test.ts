import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { configMapVolume } from './config-map-volume.ts'

const volumes = (volume: JsonObject): Fixture => pod({}, { volumes: [{ name: 'web', ...volume }] })

law(configMapVolume, {
  // What the volume holds instead is the fact of a sibling; emptyDir has none
  passes: [pod(), volumes({ emptyDir: {} })],
  fails: [
    { given: volumes({ configMap: { name: 'web' } }), at: 'spec.volumes[0].configMap' },
    {
      given: volumes({ projected: { sources: [{ configMap: { name: 'web' } }] } }),
      at: 'spec.volumes[0].projected.sources[0].configMap',
    },
    {
      given: deployment({}, { volumes: [{ name: 'web', configMap: { name: 'web' } }] }),
      at: 'spec.template.spec.volumes[0].configMap',
    },
  ],
  unknown: [{ given: volumes({ configMap: 'web' }), at: 'spec.volumes[0].configMap' }],
})
