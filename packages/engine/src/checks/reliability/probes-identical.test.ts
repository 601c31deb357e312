import type { JsonObject } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import { probesIdentical } from './probes-identical.ts'

const both = (livenessProbe: JsonObject, readinessProbe: JsonObject = livenessProbe) =>
  pod({
    livenessProbe: { httpGet: null, periodSeconds: null, ...livenessProbe },
    readinessProbe: { httpGet: null, periodSeconds: null, ...readinessProbe },
  })
const at = 'spec.containers[0].livenessProbe'

law(probesIdentical, {
  passes: [
    pod(),
    pod({ livenessProbe: null }),
    both({ failureThreshold: 9, tcpSocket: { port: 8080 } }, { tcpSocket: { port: 8080 } }),
    both({ tcpSocket: { port: 8080 } }, { httpGet: { path: '/', port: 8080 } }),
    both({ exec: { command: ['live'] } }, { exec: { command: ['ready'] } }),
    both({ grpc: { port: 8080, service: 'live' } }, { grpc: { port: 8080, service: 'ready' } }),
  ],
  fails: [
    {
      given: both({ httpGet: { path: '/', port: 'http' } }, { httpGet: { path: '/', port: 'http', scheme: 'HTTP' } }),
      at,
    },
    { given: both({ tcpSocket: { port: 8080 } }), at },
    { given: both({ exec: { command: ['probe', '-q'] } }), at },
    { given: both({ grpc: { port: 8080 } }), at },
    { given: both({ failureThreshold: 2, tcpSocket: { port: 8080 } }, { tcpSocket: { port: 8080 } }), at },
  ],
  unknown: [
    { given: pod({ livenessProbe: { periodSeconds: 'often' } }), at: 'spec.containers[0].livenessProbe.periodSeconds' },
  ],
})
