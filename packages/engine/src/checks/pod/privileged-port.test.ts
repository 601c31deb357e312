import { deployment, law, pod } from '../law.ts'
import { privilegedPort } from './privileged-port.ts'

const named = (containerPort: number | string): { containerPort: number | string; name: string } => ({
  containerPort,
  name: 'http',
})

law(privilegedPort, {
  passes: [pod(), pod({ ports: [named(1024)] }), pod({ livenessProbe: null, ports: null, readinessProbe: null })],
  fails: [
    { given: pod({ ports: [named(1023)] }), at: 'spec.containers[0].ports[0].containerPort' },
    {
      given: pod({ ports: [named(8080), { containerPort: 53, name: 'dns', protocol: 'UDP' }] }),
      at: 'spec.containers[0].ports[1].containerPort',
    },
    {
      given: deployment({}, {}, { ports: [named(80)] }),
      at: 'spec.template.spec.containers[0].ports[0].containerPort',
    },
  ],
  unknown: [{ given: pod({ ports: [named('80')] }), at: 'spec.containers[0].ports[0].containerPort' }],
})
