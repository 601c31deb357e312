import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { object } from './policy-fixtures.ts'
import { referenceGrantBroad } from './reference-grant-broad.ts'

const from = [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'edge' }]
const given = (to: JsonObject) =>
  world([object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', { spec: { from, to: [to] } })], {
    marked: 'crd',
  })

law(referenceGrantBroad, {
  passes: [given({ group: '', kind: 'Secret', name: 'shop-tls' })],
  fails: [
    { given: given({ group: '', kind: 'Secret' }), at: 'spec.to[0].name' },
    { given: given({ group: '', kind: 'Service', name: '' }), at: 'spec.to[0].name' },
  ],
  unknown: [{ given: given({ group: '', kind: 'Secret', name: 1 }), at: 'spec.to[0].name' }],
})
