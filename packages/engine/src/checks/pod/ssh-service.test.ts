import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { sshService } from './ssh-service.ts'

function given(ports: Json, type = 'ClusterIP', more: { externalName?: string } = {}): Fixture {
  const metadata = { name: 'shell', namespace: 'shop' }
  return world([
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { ports, selector: { app: 'shell' }, type, ...more } },
  ])
}

law(sshService, {
  passes: [
    given([{ name: 'http', port: 80, targetPort: 'http' }]),
    given([{ name: 'other', port: 22, protocol: 'UDP' }]),
    // Only a name in DNS: leads to no container
    given([{ name: 'ssh', port: 22 }], 'ExternalName', { externalName: 'bastion.example' }),
  ],
  fails: [
    { given: given([{ name: 'ssh', port: 22, targetPort: 8022 }]), at: 'spec.ports[0].port' },
    {
      given: given([
        { name: 'http', port: 80 },
        { name: 'ssh', port: 10_022, targetPort: 2222 },
      ]),
      at: 'spec.ports[1].targetPort',
    },
    { given: given([{ name: 'shell', port: 8022, targetPort: 'ssh' }]), at: 'spec.ports[0].targetPort' },
  ],
  unknown: [{ given: given([{ name: 'ssh', port: '22' }]), at: 'spec.ports[0].port' }],
})
