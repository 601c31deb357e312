import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerServiceAccountLookup } from './api-server-service-account-lookup.ts'

law(apiServerServiceAccountLookup, {
  passes: [
    apiServer({ 'service-account-lookup': 'true' }),
    apiServer({ 'service-account-lookup': '1' }),
    apiServer({ 'service-account-lookup': null }),
  ],
  fails: [{ given: apiServer({ 'service-account-lookup': 'false' }), at: firstFlag }],
  unknown: [
    {
      given: apiServer(
        { 'service-account-lookup': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: apiServer({ 'service-account-lookup': 'maybe' }), at: firstFlag },
  ],
})
