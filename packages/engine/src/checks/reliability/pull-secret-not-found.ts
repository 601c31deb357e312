// The kubelet skips a pull secret that does not exist: the image is pulled without it, which fails for private images, or
// works as long as the node has the image. Source: kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { secret } from '../../model/kinds/cluster.ts'
import { missingObject } from './missing-object.ts'
import { madeFromCustom } from './made-secrets.ts'

export const pullSecretNotFound: WorkloadCheck = {
  id: 'pull-secret-not-found',
  title: 'Pull secret that does not exist',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Private images cannot be pulled on a node that does not have them yet',
  attack: 'Pods move to a new node and do not start there',
  remedy: 'Create the Secret, or mend its name',
  sources: [
    kubernetesDocs(
      'Pull an Image from a Private Registry',
      'tasks/configure-pod-container/pull-image-private-registry/',
    ),
  ],
  rows: [],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.imagePullSecrets', 'kind:Secret'],
  find({ spec, namespace, kind, name: by, at }, world) {
    if (spec.imagePullSecrets === undefined) return []
    const fromFiles = world.evidence.coverage.world !== 'listed'
    return spec.imagePullSecrets.flatMap(({ name = '' }, index) => {
      if (madeFromCustom(world, namespace, name)) return []
      const hits = missingObject(world, {
        by: `${kind} ${by}`,
        kind: secret,
        name,
        namespace,
        path: at('imagePullSecrets', index, 'name'),
      })
      // Credentials of registries are seldom kept beside the manifests.
      return fromFiles ? hits.map((hit) => ({ ...hit, confidence: 'possible' as const })) : hits
    })
  },
}
