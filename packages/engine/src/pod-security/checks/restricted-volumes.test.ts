import { law, pod } from '../law.ts'
import type { Row } from '../law.ts'
import { restrictedVolumes } from './restricted-volumes.ts'

const allowed = 'configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret'.split(' ')
const forbidden = (
  'hostPath gcePersistentDisk awsElasticBlockStore gitRepo nfs iscsi glusterfs rbd flexVolume cinder cephfs flocker fc ' +
  'azureFile vsphereVolume quobyte azureDisk portworxVolume photonPersistentDisk scaleIO storageos'
).split(' ')

law(restrictedVolumes, [
  ['v1.0', pod({})],
  ...allowed.map((type): Row => ['v1.0', pod({ volumes: [{ name: 'v', [type]: {} }] })]),
  ...forbidden.map((type): Row => ['latest', pod({ volumes: [{ name: 'v', [type]: {} }] }), `spec.volumes[0].${type}`]),
  // The API server makes emptyDir of these.
  ['latest', pod({ volumes: [{ name: 'v' }, { name: 'w', emptyDir: null }, { hostPath: null }, null] })],
  ['latest', pod({ volumes: [{ name: 'v', newKind: { a: 1 } }] }), 'spec.volumes[0].newKind'],
  ['latest', pod({ volumes: [{ name: 'v', constructor: {} }] }), 'spec.volumes[0].constructor'],
  ['latest', pod({ volumes: [{ name: 'v', emptyDir: {}, readOnly: true }] })],
  [
    'latest',
    pod({
      volumes: [
        { name: 'v', emptyDir: {} },
        { name: 'w', nfs: {} },
      ],
    }),
    'spec.volumes[1].nfs',
  ],
  ['latest', pod({ volumes: [{ name: 'v', emptyDir: 'x' }] }), '?spec.volumes[0].emptyDir'],
  ['latest', pod({ volumes: [{ name: 'v', emptyDir: 'x', hostPath: {} }] }), '?spec.volumes[0].emptyDir'],
  ['latest', pod({ volumes: [{ name: 'v', hostPath: '/' }] }), '?spec.volumes[0].hostPath'],
  ['latest', pod({ volumes: [{ name: 'v', newKind: 'x' }] }), '?spec.volumes[0].newKind'],
  ['latest', pod({ volumes: 'none' }), '?spec.volumes'],
])
