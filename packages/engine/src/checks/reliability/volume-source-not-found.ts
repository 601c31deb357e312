// A pod that mounts a ConfigMap or Secret that does not exist stays ContainerCreating, unless the source is optional. Every
// namespace has kube-root-ca.crt. Secrets are often made by operators, so theirs is a guess unless the cluster was asked.
// Source: kubernetes.io/docs/concepts/configuration/configmap; concepts/configuration/secret, "Optional Secrets"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { configMap, secret } from '../../model/kinds/cluster.ts'
import type { World } from '../../model/world.ts'
import { missingObject } from './missing-object.ts'
import type { Reference } from './missing-object.ts'
import { missingSecret } from './missing-secret.ts'

export const volumeSourceNotFound: WorkloadCheck = {
  id: 'volume-source-not-found',
  title: 'Volume of a ConfigMap or Secret that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The containers do not start until it exists',
  attack: 'A rollout hangs, and a restarted pod does not come back',
  remedy: 'Create it, mend its name, or mark the source optional',
  sources: [
    kubernetesDocs('ConfigMaps', 'concepts/configuration/configmap/'),
    kubernetesDocs('Secrets', 'concepts/configuration/secret/'),
  ],
  rows: [],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.volumes', 'kind:ConfigMap', 'kind:Secret'],
  find({ spec, namespace, at }, world) {
    if (spec.volumes === undefined) return []
    const hits: Hit[] = []
    spec.volumes.forEach(({ name = '', configMap: map, secret: secrets, projected, csi }, index) => {
      const by = `Volume ${name}`
      const path = at('volumes', index)
      if (map?.optional !== true && map?.name !== undefined) {
        look(world, { by, kind: configMap, name: map.name, namespace, path: [...path, 'configMap', 'name'] }, hits)
      }
      if (secrets?.optional !== true && secrets?.secretName !== undefined) {
        look(
          world,
          { by, kind: secret, name: secrets.secretName, namespace, path: [...path, 'secret', 'secretName'] },
          hits,
        )
      }
      const publish = csi?.nodePublishSecretRef?.name
      if (publish !== undefined) {
        const ref = [...path, 'csi', 'nodePublishSecretRef', 'name']
        look(world, { by, kind: secret, name: publish, namespace, path: ref }, hits)
      }
      projected?.sources?.forEach((source, item) => {
        const at = [...path, 'projected', 'sources', item]
        if (source.configMap?.optional !== true && source.configMap?.name !== undefined) {
          look(
            world,
            { by, kind: configMap, name: source.configMap.name, namespace, path: [...at, 'configMap', 'name'] },
            hits,
          )
        }
        if (source.secret?.optional !== true && source.secret?.name !== undefined) {
          look(world, { by, kind: secret, name: source.secret.name, namespace, path: [...at, 'secret', 'name'] }, hits)
        }
      })
    })
    return hits
  },
}

function look(world: World, reference: Reference, hits: Hit[]): void {
  if (reference.kind === configMap && reference.name === 'kube-root-ca.crt') return
  hits.push(...(reference.kind === secret ? missingSecret(world, reference) : missingObject(world, reference)))
}
