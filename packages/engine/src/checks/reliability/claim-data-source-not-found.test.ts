import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { claimDataSourceNotFound } from './claim-data-source-not-found.ts'

const claim = (name: string, spec: JsonObject) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace: 'shop' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
})
const snapshot = {
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshot',
  metadata: { name: 'nightly', namespace: 'shop' },
  spec: { source: { persistentVolumeClaimName: 'old' } },
}
const given = (spec: JsonObject) => world([claim('data', spec), claim('old', {}), snapshot])
const of = (name: string) => ({ apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name })
const old = (name: string) => ({ kind: 'PersistentVolumeClaim', name })

law(claimDataSourceNotFound, {
  passes: [
    given({}),
    given({ dataSource: of('nightly') }),
    given({ dataSourceRef: old('old') }),
    given({ dataSource: of('gone'), volumeName: 'disk-1' }),
    given({ dataSourceRef: { apiGroup: 'example.com', kind: 'Backup', name: 'gone' } }),
  ],
  fails: [
    { given: given({ dataSource: of('weekly') }), at: 'spec.dataSource.name' },
    { given: given({ dataSourceRef: of('weekly') }), at: 'spec.dataSourceRef.name' },
    { given: given({ dataSource: old('older') }), at: 'spec.dataSource.name' },
  ],
  unknown: [
    { given: given({ dataSource: { ...of('weekly'), name: 7 } }), at: 'spec.dataSource.name' },
    // The target holds nothing of that namespace
    { given: given({ dataSourceRef: { ...of('nightly'), namespace: 'elsewhere' } }), at: 'spec.dataSourceRef.name' },
  ],
})
