import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerTlsCertificate } from './api-server-tls-certificate.ts'

law(apiServerTlsCertificate, {
  passes: [apiServer(), apiServer({ 'tls-cert-file': '/x', 'tls-private-key-file': '/x' })],
  fails: [
    { given: apiServer({ 'tls-cert-file': null }), at: noFlag },
    { given: apiServer({ 'tls-private-key-file': '' }), at: firstFlag },
    { given: apiServer({ 'tls-cert-file': null, 'tls-private-key-file': null }), at: noFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'tls-cert-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
