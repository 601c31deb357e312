import { law, world } from '../law.ts'
import { service } from './fixtures.ts'
import { nodePortConflict } from './node-port-conflict.ts'

const on = (name: string, nodePort: number, protocol = 'TCP') =>
  service({
    metadata: { name },
    spec: { ports: [{ name: 'http', nodePort, port: 80, protocol, targetPort: 'http' }], type: 'NodePort' },
  })
const at = 'spec.ports[0].nodePort'

law(nodePortConflict, {
  passes: [
    world([service()]),
    world([on('a', 30_080), on('b', 30_081)]),
    world([on('a', 30_080), on('b', 30_080, 'UDP')]),
    world([on('a', 30_080), on('a', 30_080)]),
  ],
  fails: [{ given: world([on('a', 30_080), on('b', 30_080)]), at }],
  unknown: [{ given: world([service({ spec: { ports: [{ nodePort: 'x', port: 80 }] } })]), at }],
})
