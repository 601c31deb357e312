import { obj, str } from '../schema.ts'
import { kind, objectMeta } from './meta.ts'

// What pods and claims name besides their volumes: devices of dynamic resource allocation, and snapshots.

export const resourceClaim = kind({
  group: 'resource.k8s.io',
  kind: 'ResourceClaim',
  plural: 'resourceclaims',
  namespaced: true,
  versions: ['v1', 'v1beta2', 'v1beta1'],
  schema: obj({ metadata: objectMeta }),
})

export const resourceClaimTemplate = kind({
  group: 'resource.k8s.io',
  kind: 'ResourceClaimTemplate',
  plural: 'resourceclaimtemplates',
  namespaced: true,
  versions: ['v1', 'v1beta2', 'v1beta1'],
  schema: obj({ metadata: objectMeta }),
})

export const volumeSnapshot = kind({
  group: 'snapshot.storage.k8s.io',
  kind: 'VolumeSnapshot',
  plural: 'volumesnapshots',
  namespaced: true,
  versions: ['v1', 'v1beta1'],
  schema: obj({ metadata: objectMeta, spec: obj({ volumeSnapshotClassName: str }) }),
})
