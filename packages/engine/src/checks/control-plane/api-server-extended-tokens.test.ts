import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerExtendedTokens } from './api-server-extended-tokens.ts'

law(apiServerExtendedTokens, {
  passes: [
    apiServer({ 'service-account-extend-token-expiration': 'false' }),
    apiServer({ 'service-account-extend-token-expiration': '0' }),
  ],
  fails: [
    { given: apiServer({ 'service-account-extend-token-expiration': 'true' }), at: firstFlag },
    { given: apiServer({ 'service-account-extend-token-expiration': null }), at: noFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'service-account-extend-token-expiration': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: apiServer({ 'service-account-extend-token-expiration': 'maybe' }), at: firstFlag },
  ],
})
