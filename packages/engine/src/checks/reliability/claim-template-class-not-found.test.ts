import type { Json, JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { claimTemplateClassNotFound } from './claim-template-class-not-found.ts'
import { headlessService, statefulSet } from './fixtures.ts'

const disks = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'disks' },
  provisioner: 'example.com/disks',
}
const claim = (spec: JsonObject) => ({
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
})
const set = (spec: JsonObject, more: Pick<Fixture, 'world'> = { world: 'listed' }) =>
  world([statefulSet({ spec: { volumeClaimTemplates: [claim(spec)] } }), headlessService(), disks], more)
const ephemeral = (storageClassName: Json) => {
  const volumes = [{ ephemeral: { volumeClaimTemplate: { spec: claim({ storageClassName }).spec } }, name: 'scratch' }]
  return world([statefulSet({}, { volumes }), headlessService(), disks], { world: 'listed' })
}
const at = 'spec.volumeClaimTemplates[0].spec.storageClassName'
const volume = 'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName'

law(claimTemplateClassNotFound, {
  passes: [
    set({}),
    set({ storageClassName: '' }),
    set({ storageClassName: 'disks' }),
    set({ storageClassName: 'gone', volumeName: 'disk-1' }),
    ephemeral('disks'),
  ],
  fails: [
    { given: set({ storageClassName: 'disk' }), at },
    { given: ephemeral('disk'), at: volume },
  ],
  unknown: [
    { given: set({ storageClassName: 'disk' }, {}), at },
    { given: set({ storageClassName: 7 }), at },
  ],
})
