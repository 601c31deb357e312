import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerServiceAccountKey } from './api-server-service-account-key.ts'

law(apiServerServiceAccountKey, {
  passes: [
    apiServer(),
    apiServer({ 'service-account-key-file': null, 'service-account-signing-endpoint': '/run/x.sock' }),
  ],
  fails: [
    { given: apiServer({ 'service-account-key-file': null }), at: noFlag },
    { given: apiServer({ 'service-account-key-file': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'service-account-key-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
