import type { Json, JsonObject } from '../../model/json.ts'
import { law, only, pod } from '../law.ts'
import { publicNodes } from './public-nodes.ts'

function nodeWith(addresses: Json): JsonObject {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' }, status: { addresses } }
}

const internal = { address: '10.0.0.10', type: 'InternalIP' }
const listed = { world: 'listed' } as const

law(publicNodes, {
  passes: [
    only([nodeWith([internal])], listed),
    only([nodeWith([internal, { address: '10.0.0.11', type: 'ExternalIP' }])], listed),
    pod(),
  ],
  fails: [
    {
      given: only([nodeWith([internal, { address: '8.8.4.4', type: 'ExternalIP' }])], listed),
      at: 'status.addresses[1].address',
    },
    { given: only([nodeWith([{ address: '8.8.4.4', type: 'ExternalIP' }])]), at: 'status.addresses[0].address' },
  ],
  unknown: [{ given: only([nodeWith('none')], listed), at: 'status.addresses' }],
})
