import { law } from '../law.ts'
import { firstFlag, noFlag, scheduler } from './component-fixtures.ts'
import { schedulerBindAddress } from './scheduler-bind-address.ts'

law(schedulerBindAddress, {
  passes: [scheduler(), scheduler({ 'bind-address': '::1' }), scheduler({ 'bind-address': 'localhost' })],
  fails: [
    { given: scheduler({ 'bind-address': '0.0.0.0' }), at: firstFlag },
    { given: scheduler({ 'bind-address': null }), at: noFlag },
    {
      given: scheduler(
        { 'bind-address': '10.0.0.10' },
        { livenessProbe: { httpGet: { path: '/healthz', port: 10257, scheme: 'HTTPS' } } },
      ),
      at: firstFlag,
    },
  ],
  unknown: [
    {
      given: scheduler(
        { 'bind-address': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
