import { law, pod } from '../law.ts'
import { probeTimeoutExceedsPeriod } from './probe-timeout-exceeds-period.ts'

law(probeTimeoutExceedsPeriod, {
  passes: [
    pod(),
    pod({ livenessProbe: { timeoutSeconds: 10 } }),
    pod({ livenessProbe: { periodSeconds: 1 } }),
    pod({ readinessProbe: null }),
  ],
  fails: [
    { given: pod({ livenessProbe: { timeoutSeconds: 11 } }), at: 'spec.containers[0].livenessProbe.timeoutSeconds' },
    { given: pod({ readinessProbe: { timeoutSeconds: 6 } }), at: 'spec.containers[0].readinessProbe.timeoutSeconds' },
    {
      given: pod({ startupProbe: { periodSeconds: 1, tcpSocket: { port: 'http' }, timeoutSeconds: 2 } }),
      at: 'spec.containers[0].startupProbe.timeoutSeconds',
    },
  ],
  unknown: [
    {
      given: pod({ livenessProbe: { timeoutSeconds: 'long' } }),
      at: 'spec.containers[0].livenessProbe.timeoutSeconds',
    },
  ],
})
