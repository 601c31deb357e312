import { law, pod } from '../law.ts'
import { startupProbeMissing } from './startup-probe-missing.ts'

law(startupProbeMissing, {
  passes: [
    pod(),
    pod({ livenessProbe: { initialDelaySeconds: 59 } }),
    pod({ livenessProbe: { initialDelaySeconds: 300 }, startupProbe: { tcpSocket: { port: 'http' } } }),
    pod({ livenessProbe: null }),
  ],
  fails: [{ given: pod({ livenessProbe: { initialDelaySeconds: 60 } }), at: 'spec.containers[0].startupProbe' }],
  unknown: [{ given: pod({ startupProbe: true }), at: 'spec.containers[0].startupProbe' }],
})
