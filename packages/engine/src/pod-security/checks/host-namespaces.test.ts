import { law, pod } from '../law.ts'
import { hostNamespaces } from './host-namespaces.ts'

law(hostNamespaces, [
  ['v1.0', pod({})],
  ['latest', pod({ hostNetwork: false, hostPID: null, hostIPC: false })],
  [
    'v1.0',
    pod({ hostNetwork: true, hostPID: true, hostIPC: true }),
    'spec.hostNetwork',
    'spec.hostPID',
    'spec.hostIPC',
  ],
  ['latest', pod({ hostPID: true }), 'spec.hostPID'],
  ['latest', pod({ hostNetwork: 'true', hostIPC: true }), 'spec.hostIPC', '?spec.hostNetwork'],
  ['latest', pod({ hostNetwork: 1 }), '?spec.hostNetwork'],
])
