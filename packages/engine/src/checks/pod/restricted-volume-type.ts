// Pod Security Standards, Restricted, "Volume Types": configMap, csi, downwardAPI, emptyDir, ephemeral, image,
// persistentVolumeClaim, projected and secret. Here the others that name storage outside of the cluster; hostPath, gitRepo
// and flexVolume have checks of their own. Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import type { Volume } from '../../model/kinds/pod-spec.ts'

const types = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
] as const satisfies readonly (keyof Volume)[]

export const restrictedVolumeType: WorkloadCheck = {
  id: 'restricted-volume-type',
  title: 'Storage named in the pod itself',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Whoever writes the pod chooses server, disk and path: nobody who looks after storage has a say',
  attack: 'Whoever may create pods mounts the export or disk of another team, which the node can reach and they cannot',
  remedy: 'Use a persistent volume claim; an administrator then says which storage there is',
  sources: [pss('Volume Types')],
  rows: ['U-POD-016'],
  judges: 'workload',
  reads: types.map((type) => `pod.volumes[].${type}`),
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return []
    const hits: Hit[] = []
    volumes.forEach((volume, index) => {
      const type = restrictedType(volume)
      if (type === undefined) return
      const message = `Volume ${volume.name ?? ''} is of type ${type}`
      // The fields of some types name secrets in the clear.
      hits.push({ path: workload.at('volumes', index, type), value: type, message })
    })
    return hits
  },
}

const restricted: ReadonlySet<string> = new Set(types)

/** A volume has two keys or three: going through them costs less than asking for each type. */
function restrictedType(volume: Volume): string | undefined {
  for (const key in volume) if (restricted.has(key) && Object.hasOwn(volume, key)) return key
  return undefined
}
