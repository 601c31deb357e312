import type { Json } from '../../model/json.ts'
import { world } from '../law.ts'
import type { Fixture } from '../law.ts'

/** A CustomResourceDefinition with this conversion; none where it is null. Used by tests only. */
export function crd(
  conversion: Json,
  annotations: Readonly<Record<string, string>> = {},
  extra: Partial<Fixture> = {},
): Fixture {
  const version = { name: 'v1', schema: { openAPIV3Schema: { type: 'object' } }, served: true, storage: true }
  const names = { kind: 'Order', plural: 'orders' }
  const spec = {
    group: 'shop.example',
    names,
    scope: 'Namespaced',
    versions: [version],
    ...(conversion !== null && { conversion }),
  }
  const object = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { annotations, name: 'orders.shop.example' },
    spec,
  }
  return world([object], extra)
}
