// Claims that a StatefulSet or an ephemeral volume makes are not bound where their storage class does not exist.
// Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Class"; concepts/storage/ephemeral-volumes

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { storageClass } from '../../model/kinds/cluster.ts'
import { statefulSet } from '../../model/kinds/workloads.ts'
import type { Path } from '../../model/path.ts'
import { missingObject } from './missing-object.ts'

export const claimTemplateClassNotFound: WorkloadCheck = {
  id: 'claim-template-class-not-found',
  title: 'Claim template with a storage class that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Its claims are not bound, and the pods stay pending',
  attack: 'A restore into another cluster hangs when it is needed most',
  remedy: 'Create the StorageClass, or mend its name',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#class-1')],
  rows: ['U-REL-039'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['object.spec.volumeClaimTemplates', 'pod.volumes', 'kind:storage.k8s.io/StorageClass'],
  find({ groupKind, name: own, namespace, spec, at }, world) {
    const templates =
      groupKind === 'apps/StatefulSet' ? world.get(statefulSet, namespace, own)?.value.spec?.volumeClaimTemplates : none
    if (spec.volumes === undefined && templates === undefined) return none
    const hits: Hit[] = []
    const look = (by: string, claim: { storageClassName?: string; volumeName?: string } | undefined, path: Path) => {
      const { storageClassName: name = '', volumeName = '' } = claim ?? {}
      if (name === '' || volumeName !== '') return
      hits.push(...missingObject(world, { by, kind: storageClass, name, namespace: '', path }))
    }
    templates?.forEach(({ metadata, spec: claim }, index) => {
      const path = ['spec', 'volumeClaimTemplates', index, 'spec', 'storageClassName']
      look(`Claim template ${metadata?.name ?? ''}`, claim, path)
    })
    spec.volumes?.forEach(({ name = '', ephemeral }, index) => {
      const path = at('volumes', index, 'ephemeral', 'volumeClaimTemplate', 'spec', 'storageClassName')
      look(`Volume ${name}`, ephemeral?.volumeClaimTemplate?.spec, path)
    })
    return hits
  },
}

const none: readonly never[] = []
