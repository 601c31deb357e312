import type { Json } from '../../model/json.ts'
import { hardenedDeployment, hardenedPod } from '../hardened-world.ts'
import { law, only } from '../law.ts'
import { defaultNamespace } from './default-namespace.ts'

const placed = (namespace: Json) => only([hardenedDeployment({ metadata: { namespace } })])
const kubernetes = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'kubernetes', namespace: 'default' },
  spec: { ports: [{ port: 443 }] },
}
const at = 'metadata.namespace'

law(defaultNamespace, {
  passes: [
    placed('shop'),
    only([kubernetes]),
    // Judged where its controller is
    only([hardenedPod({}, {}, { namespace: 'default' })]),
    only([hardenedDeployment({ metadata: { namespace: null } })], { settings: { defaultNamespace: 'shop' } }),
  ],
  fails: [
    { given: placed('default'), at },
    { given: placed(null), at },
    { given: only([{ ...kubernetes, metadata: { name: 'web', namespace: 'default' } }]), at },
  ],
  unknown: [{ given: placed(5), at }],
})
