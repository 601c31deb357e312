import type { JsonObject } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import { portInvalid } from './port-invalid.ts'

const http = { containerPort: 8080, name: 'http' }
const ports = (...more: JsonObject[]) =>
  pod({ ports: [http, ...more.map((port) => ({ ...port }))] }, {}, {}, { marked: 'malformed' })
const named = (name: string) => ports({ containerPort: 1, name })

law(portInvalid, {
  passes: [pod(), pod({ ports: [http, { containerPort: 53, protocol: 'UDP' }] })],
  fails: [
    { given: ports({ containerPort: 0 }), at: 'spec.containers[0].ports[1].containerPort' },
    { given: ports({ containerPort: 65_536 }), at: 'spec.containers[0].ports[1].containerPort' },
    { given: ports({ name: 'metrics' }), at: 'spec.containers[0].ports[1].containerPort' },
    { given: named('http'), at: 'spec.containers[0].ports[1].name' },
    { given: named('Metrics'), at: 'spec.containers[0].ports[1].name' },
    { given: named('a-name-too-long-'), at: 'spec.containers[0].ports[1].name' },
    { given: named('8080'), at: 'spec.containers[0].ports[1].name' },
    { given: named('a--b'), at: 'spec.containers[0].ports[1].name' },
  ],
  unknown: [{ given: pod({ ports: [{ containerPort: 'http' }] }), at: 'spec.containers[0].ports[0].containerPort' }],
})
