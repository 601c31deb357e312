import { mergePatch } from '../../model/apply-edits.ts'
import type { Json } from '../../model/json.ts'
import { world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { caBundle } from './admission-fixtures.ts'

/** An APIService served by the hardened world's Service, with a patched spec. Used by tests only. */
export function apiService(specPatch: Json): Fixture {
  const spec = {
    caBundle,
    group: 'shop.example',
    groupPriorityMinimum: 100,
    service: { name: 'web', namespace: 'shop' },
    version: 'v1',
    versionPriority: 100,
  }
  const metadata = { name: 'v1.shop.example' }
  return world([
    { apiVersion: 'apiregistration.k8s.io/v1', kind: 'APIService', metadata, spec: mergePatch(spec, specPatch) },
  ])
}
