import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerClientAuthority } from './api-server-client-authority.ts'

law(apiServerClientAuthority, {
  passes: [apiServer(), apiServer({ 'client-ca-file': '/x' })],
  fails: [
    { given: apiServer({ 'client-ca-file': null }), at: noFlag },
    { given: apiServer({ 'client-ca-file': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'client-ca-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
