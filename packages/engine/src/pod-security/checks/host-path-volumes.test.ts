import { law, pod } from '../law.ts'
import { hostPathVolumes } from './host-path-volumes.ts'

law(hostPathVolumes, [
  ['v1.0', pod({})],
  ['latest', pod({ volumes: [null, { name: 'a' }, { name: 'b', emptyDir: {} }, { name: 'c', hostPath: null }] })],
  [
    'v1.0',
    pod({
      volumes: [
        { name: 'a', emptyDir: {} },
        { name: 'b', hostPath: { path: '/' } },
      ],
    }),
    'spec.volumes[1].hostPath',
  ],
  ['latest', pod({ volumes: [{ hostPath: {} }] }), 'spec.volumes[0].hostPath'],
  ['latest', pod({ volumes: [{ hostPath: { path: 7 } }] }), 'spec.volumes[0].hostPath'],
  ['latest', pod({ volumes: [{ hostPath: '/' }] }), '?spec.volumes[0].hostPath'],
  ['latest', pod({ volumes: { hostPath: {} } }), '?spec.volumes'],
])
