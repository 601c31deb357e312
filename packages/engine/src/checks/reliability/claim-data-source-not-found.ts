// A claim filled from a snapshot or another claim stays Pending until that exists; once it is bound, its source may go. Snapshots
// are made by hand, so in files their absence is a guess. Source: kubernetes.io/docs/concepts/storage/persistent-volumes,
// "Volume populators and data sources"; concepts/storage/volume-pvc-datasource

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { persistentVolumeClaim } from '../../model/kinds/cluster.ts'
import type { Kind, ValueOf } from '../../model/kinds/meta.ts'
import { volumeSnapshot } from '../../model/kinds/volume-sources.ts'
import { missingObject } from './missing-object.ts'

export const claimDataSourceNotFound: ObjectCheck<ValueOf<typeof persistentVolumeClaim>> = {
  id: 'claim-data-source-not-found',
  title: 'Claim filled from a source that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The claim is not bound, and its pods stay pending',
  attack: 'A restore hangs when it is needed most',
  remedy: 'Create the snapshot or claim that it is filled from, or mend its name',
  sources: [
    kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#volume-populators-and-data-sources'),
  ],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [persistentVolumeClaim],
  reads: [
    'object.spec.dataSource',
    'object.spec.dataSourceRef',
    'object.spec.volumeName',
    'kind:PersistentVolumeClaim',
    'kind:snapshot.storage.k8s.io/VolumeSnapshot',
  ],
  find({ value, namespace: own, name: by }, world) {
    const { dataSource, dataSourceRef, volumeName = '' } = value.spec ?? {}
    // The server gives both fields the same value; the newer one may name a namespace.
    const source = dataSourceRef ?? dataSource
    if (source === undefined || volumeName !== '') return []
    const kind = sourceKind(source.apiGroup ?? '', source.kind ?? '')
    if (kind === undefined) return []
    const { name = '', namespace = own } = source
    const path = ['spec', dataSourceRef === undefined ? 'dataSource' : 'dataSourceRef', 'name']
    const hits = missingObject(world, { by: `Claim ${by}`, kind, name, namespace, path })
    const guess = kind === volumeSnapshot && world.evidence.coverage.world !== 'listed'
    return guess ? hits.map((hit): Hit => ({ ...hit, confidence: 'possible' })) : hits
  },
}

/** Other kinds belong to volume populators. */
function sourceKind(group: string, kind: string): Kind<unknown> | undefined {
  if (group === '' && kind === persistentVolumeClaim.kind) return persistentVolumeClaim
  return group === volumeSnapshot.group && kind === volumeSnapshot.kind ? volumeSnapshot : undefined
}
