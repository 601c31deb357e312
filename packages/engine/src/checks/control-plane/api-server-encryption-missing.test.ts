import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerEncryptionMissing } from './api-server-encryption-missing.ts'

law(apiServerEncryptionMissing, {
  passes: [
    apiServer(),
    apiServer({ 'encryption-provider-config': null, 'experimental-encryption-provider-config': '/etc/x' }),
  ],
  fails: [
    { given: apiServer({ 'encryption-provider-config': null }), at: noFlag },
    { given: apiServer({ 'encryption-provider-config': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'encryption-provider-config': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
