import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerCrossOrigin } from './api-server-cross-origin.ts'

law(apiServerCrossOrigin, {
  passes: [apiServer(), apiServer({ 'cors-allowed-origins': '//console\\.example$' })],
  fails: [{ given: apiServer({ 'cors-allowed-origins': '.*' }), at: firstFlag }],
  unknown: [
    {
      given: apiServer(
        { 'cors-allowed-origins': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
