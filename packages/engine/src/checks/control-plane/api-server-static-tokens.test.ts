import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerStaticTokens } from './api-server-static-tokens.ts'

law(apiServerStaticTokens, {
  passes: [apiServer(), apiServer({ 'token-auth-file': '' })],
  fails: [{ given: apiServer({ 'token-auth-file': '/etc/x' }), at: firstFlag }],
  unknown: [
    {
      given: apiServer(
        { 'token-auth-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
