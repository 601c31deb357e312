import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { hostPort } from './host-port.ts'

const http = { containerPort: 8080, name: 'http', protocol: 'TCP' }

law(hostPort, {
  passes: [
    pod(),
    pod({ ports: [{ ...http, hostPort: 0 }] }),
    // As the API server fills it in: host-network says it
    pod({ ports: [{ ...http, hostPort: 8080 }] }, { hostNetwork: true, hostUsers: null }),
  ],
  fails: [
    { given: pod({ ports: [{ ...http, hostPort: 8080 }] }), at: 'spec.containers[0].ports[0].hostPort' },
    {
      given: pod({ ports: [{ ...http, hostIP: '127.0.0.1', hostPort: 8080 }] }),
      at: 'spec.containers[0].ports[0].hostPort',
    },
    {
      given: pod({ ports: [http, { containerPort: 9090, hostPort: 9090, name: 'metrics' }] }),
      at: 'spec.containers[0].ports[1].hostPort',
    },
    {
      given: pod(
        {},
        {
          initContainers: [
            hardenedInit({ ports: [{ containerPort: 53, hostPort: 53, protocol: 'UDP' }], restartPolicy: 'Always' }),
          ],
        },
      ),
      at: 'spec.initContainers[0].ports[0].hostPort',
    },
    {
      given: deployment({}, {}, { ports: [{ ...http, hostPort: 80 }] }),
      at: 'spec.template.spec.containers[0].ports[0].hostPort',
    },
  ],
  unknown: [
    { given: pod({ ports: [{ containerPort: 8080, hostPort: '8080' }] }), at: 'spec.containers[0].ports[0].hostPort' },
  ],
})
