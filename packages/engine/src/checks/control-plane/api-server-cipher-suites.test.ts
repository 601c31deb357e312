import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag, tagged } from './component-fixtures.ts'
import { apiServerCipherSuites } from './api-server-cipher-suites.ts'

law(apiServerCipherSuites, {
  passes: [
    apiServer(),
    apiServer({ 'tls-cipher-suites': null }),
    apiServer({ 'tls-cipher-suites': null, 'tls-min-version': 'VersionTLS13' }, tagged('1.28.1')),
  ],
  fails: [
    {
      given: apiServer({ 'tls-cipher-suites': 'TLS_RSA_WITH_3DES_EDE_CBC_SHA,TLS_AES_128_GCM_SHA256' }),
      at: firstFlag,
    },
    { given: apiServer({ 'tls-cipher-suites': 'TLS_RSA_WITH_RC4_128_SHA' }), at: firstFlag },
    { given: apiServer({ 'tls-cipher-suites': null }, tagged('1.28.1')), at: noFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'tls-cipher-suites': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
