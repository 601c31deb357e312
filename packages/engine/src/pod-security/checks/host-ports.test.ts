import { container, law, pod } from '../law.ts'
import { hostPorts } from './host-ports.ts'

const ports = [{ containerPort: 80, hostPort: 80 }]

law(hostPorts, [
  ['v1.0', container({})],
  ['v1.0', container({ ports: null })],
  ['latest', container({ ports: [null, {}, { containerPort: 80 }, { hostPort: 0 }, { hostPort: null }] })],
  ['latest', container({ ports: [{ containerPort: 80 }, { hostPort: 8080 }] }), 'spec.containers[0].ports[1].hostPort'],
  [
    'v1.0',
    pod({ containers: [{ ports }], initContainers: [{ ports }], ephemeralContainers: [{ ports }] }),
    'spec.initContainers[0].ports[0].hostPort',
    'spec.containers[0].ports[0].hostPort',
    'spec.ephemeralContainers[0].ports[0].hostPort',
  ],
  ['latest', container({ ports: [{ hostPort: '80' }] }), '?spec.containers[0].ports[0].hostPort'],
  ['latest', container({ ports: [{ hostPort: 0.5 }] }), '?spec.containers[0].ports[0].hostPort'],
  ['latest', container({ ports: [{ hostPort: 4294967296 }] }), '?spec.containers[0].ports[0].hostPort'],
  ['latest', container({ ports: 80 }), '?spec.containers[0].ports'],
  ['latest', container({ ports: [80] }), '?spec.containers[0].ports[0]'],
])
