import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { service } from './fixtures.ts'
import { servicePortInvalid } from './service-port-invalid.ts'

const http = { name: 'http', port: 80, targetPort: 'http' }
// Without a selector, so that only the port itself is judged
const ports = (...list: JsonObject[]) =>
  world(
    [service({ metadata: { name: 'other' }, spec: { ports: list.map((port) => ({ ...port })), selector: null } })],
    { marked: 'malformed' },
  )

law(servicePortInvalid, {
  passes: [world([service()]), world([service({ spec: { ports: [{ port: 80, targetPort: 8080 }] } })])],
  fails: [
    { given: ports({ ...http, port: 0 }), at: 'spec.ports[0].port' },
    { given: ports({ ...http, targetPort: 'Web Port' }), at: 'spec.ports[0].targetPort' },
    { given: ports({ ...http, targetPort: 70_000 }), at: 'spec.ports[0].targetPort' },
    { given: ports(http, { port: 81, targetPort: 1 }), at: 'spec.ports[1].name' },
    { given: ports(http, { ...http, port: 81 }), at: 'spec.ports[1].name' },
  ],
  unknown: [{ given: world([service({ spec: { ports: [{ port: 'http' }] } })]), at: 'spec.ports[0].port' }],
})
