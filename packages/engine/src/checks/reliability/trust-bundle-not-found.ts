// A pod that mounts a ClusterTrustBundle by a name that does not exist stays ContainerCreating, unless the source is optional.
// Source: kubernetes.io/docs/concepts/storage/projected-volumes, "clusterTrustBundle projected volumes"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { clusterTrustBundle } from '../../model/kinds/certificates.ts'
import { missingObject } from './missing-object.ts'

export const trustBundleNotFound: WorkloadCheck = {
  id: 'trust-bundle-not-found',
  title: 'Trust bundle that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The containers do not start until it exists',
  attack: 'A rollout hangs, and a restarted pod does not come back',
  remedy: 'Create the ClusterTrustBundle, mend its name, or mark the source optional',
  sources: [kubernetesDocs('Projected Volumes', 'concepts/storage/projected-volumes/#clustertrustbundle')],
  rows: [],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.volumes', 'kind:certificates.k8s.io/ClusterTrustBundle'],
  find({ spec, at }, world) {
    if (spec.volumes === undefined) return []
    return spec.volumes.flatMap(({ name: volume = '', projected }, index) =>
      (projected?.sources ?? []).flatMap(({ clusterTrustBundle: bundle }, source) => {
        if (bundle?.name === undefined || bundle.optional === true) return []
        return missingObject(world, {
          by: `Volume ${volume}`,
          kind: clusterTrustBundle,
          name: bundle.name,
          namespace: '',
          path: at('volumes', index, 'projected', 'sources', source, 'clusterTrustBundle', 'name'),
        })
      }),
    )
  },
}
