import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerRequestHeaderNames } from './api-server-request-header-names.ts'

law(apiServerRequestHeaderNames, {
  passes: [apiServer(), apiServer({ 'requestheader-allowed-names': null, 'requestheader-client-ca-file': null })],
  fails: [
    { given: apiServer({ 'requestheader-allowed-names': null }), at: noFlag },
    { given: apiServer({ 'requestheader-allowed-names': '' }), at: firstFlag },
    {
      given: apiServer({
        'requestheader-allowed-names': null,
        'requestheader-client-ca-file': '/etc/kubernetes/pki/ca.crt',
      }),
      at: noFlag,
    },
  ],
  unknown: [
    {
      given: apiServer(
        { 'requestheader-allowed-names': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
