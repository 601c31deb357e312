import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerSecurePort } from './api-server-secure-port.ts'

law(apiServerSecurePort, {
  passes: [apiServer(), apiServer({ 'secure-port': '443' })],
  fails: [{ given: apiServer({ 'secure-port': '0' }), at: firstFlag }],
  unknown: [
    {
      given: apiServer(
        { 'secure-port': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
