import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerRequestTimeout } from './api-server-request-timeout.ts'

law(apiServerRequestTimeout, {
  passes: [apiServer(), apiServer({ 'request-timeout': '1m0s' }), apiServer({ 'request-timeout': '300s' })],
  fails: [
    { given: apiServer({ 'request-timeout': '1h' }), at: firstFlag },
    { given: apiServer({ 'request-timeout': '0' }), at: firstFlag },
    { given: apiServer({ 'request-timeout': '60' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'request-timeout': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
