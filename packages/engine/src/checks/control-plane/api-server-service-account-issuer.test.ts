import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerServiceAccountIssuer } from './api-server-service-account-issuer.ts'

law(apiServerServiceAccountIssuer, {
  passes: [apiServer()],
  fails: [{ given: apiServer({ 'service-account-issuer': 'http://issuer.example' }), at: firstFlag }],
  unknown: [
    {
      given: apiServer(
        { 'service-account-issuer': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
