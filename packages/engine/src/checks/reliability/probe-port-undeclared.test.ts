import { law, pod } from '../law.ts'
import { probePortUndeclared } from './probe-port-undeclared.ts'

law(probePortUndeclared, {
  passes: [
    pod(),
    pod({ livenessProbe: { httpGet: { path: '/live', port: 8080 } } }),
    pod({ startupProbe: { tcpSocket: { port: 'http' } } }),
    pod({ startupProbe: { grpc: { port: 8080 } } }),
    pod({ startupProbe: { exec: { command: ['true'] } } }),
    pod({ livenessProbe: { httpGet: { host: '10.0.0.1', path: '/live', port: 9 } } }),
  ],
  fails: [
    {
      given: pod({ livenessProbe: { httpGet: { port: 'web' } } }),
      at: 'spec.containers[0].livenessProbe.httpGet.port',
    },
    {
      given: pod({ readinessProbe: { httpGet: { port: 8081 } } }),
      at: 'spec.containers[0].readinessProbe.httpGet.port',
    },
    { given: pod({ startupProbe: { tcpSocket: { port: 1 } } }), at: 'spec.containers[0].startupProbe.tcpSocket.port' },
    { given: pod({ startupProbe: { grpc: { port: 1 } } }), at: 'spec.containers[0].startupProbe.grpc.port' },
  ],
  unknown: [{ given: pod({ ports: 'http' }), at: 'spec.containers[0].ports' }],
})
