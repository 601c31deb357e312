import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { restrictedVolumeType } from './restricted-volume-type.ts'

const volumes = (...sources: readonly JsonObject[]) => ({
  volumes: sources.map((source, index) => ({ name: `v${index}`, ...source })),
})

law(restrictedVolumeType, {
  passes: [
    pod(),
    pod({}, volumes({ configMap: { name: 'web' } }, { emptyDir: {} }, { csi: { driver: 'csi.example' } })),
    pod(
      {},
      volumes(
        { persistentVolumeClaim: { claimName: 'data' } },
        { downwardAPI: {} },
        { secret: { secretName: 'registry' } },
      ),
    ),
  ],
  fails: [
    { given: pod({}, volumes({ nfs: { path: '/exports', server: 'nas.example' } })), at: 'spec.volumes[0].nfs' },
    {
      given: pod({}, volumes({ emptyDir: {} }, { awsElasticBlockStore: { volumeID: 'vol-1' } })),
      at: 'spec.volumes[1].awsElasticBlockStore',
    },
    {
      given: pod({}, volumes({ iscsi: { iqn: 'iqn.2001-04.com.example:disk', lun: 0, targetPortal: '10.0.0.1' } })),
      at: 'spec.volumes[0].iscsi',
    },
    {
      given: deployment({}, volumes({ azureFile: { secretName: 'registry', shareName: 'share' } })),
      at: 'spec.template.spec.volumes[0].azureFile',
    },
  ],
  unknown: [{ given: pod({}, { volumes: [{ name: 'v', nfs: 'nas.example:/exports' }] }), at: 'spec.volumes[0].nfs' }],
})
