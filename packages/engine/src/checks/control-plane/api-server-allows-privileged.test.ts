import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerAllowsPrivileged } from './api-server-allows-privileged.ts'

law(apiServerAllowsPrivileged, {
  passes: [apiServer(), apiServer({ 'allow-privileged': 'false' })],
  fails: [{ given: apiServer({ 'allow-privileged': 'true' }), at: firstFlag }],
  unknown: [
    {
      given: apiServer(
        { 'allow-privileged': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
