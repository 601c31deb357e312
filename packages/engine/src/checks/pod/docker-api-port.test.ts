import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { dockerApiPort } from './docker-api-port.ts'

const http = { containerPort: 8080, name: 'http', protocol: 'TCP' }
const plain = { ports: [http, { containerPort: 2375, name: 'docker' }] }

law(dockerApiPort, {
  passes: [
    pod(),
    pod({ ports: [http, { containerPort: 2376, name: 'docker' }] }),
    pod({ env: [{ name: 'DOCKER_TLS_CERTDIR', value: '/certs' }] }),
    // Only the containers of the pod itself reach its loopback
    pod({ args: ['--host=tcp://127.0.0.1:2375', 'tcp://0.0.0.0:23750'] }),
  ],
  fails: [
    { given: pod(plain), at: 'spec.containers[0].ports[1].containerPort' },
    { given: pod({ env: [{ name: 'DOCKER_TLS_CERTDIR', value: '' }] }), at: 'spec.containers[0].env[0].value' },
    { given: pod({ args: ['dockerd', '--host=tcp://0.0.0.0:2375'] }), at: 'spec.containers[0].args[1]' },
    { given: pod({ command: ['dockerd', '-H', 'tcp://:2375'] }), at: 'spec.containers[0].command[2]' },
    {
      given: pod(
        {},
        { initContainers: [hardenedInit({ env: [{ name: 'DOCKER_TLS_CERTDIR' }], restartPolicy: 'Always' })] },
      ),
      at: 'spec.initContainers[0].env[0].value',
    },
    { given: deployment({}, {}, plain), at: 'spec.template.spec.containers[0].ports[1].containerPort' },
  ],
  unknown: [{ given: pod({ args: { host: 'tcp://0.0.0.0:2375' } }), at: 'spec.containers[0].args' }],
})
