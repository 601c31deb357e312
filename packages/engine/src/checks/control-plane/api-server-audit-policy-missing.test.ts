import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerAuditPolicyMissing } from './api-server-audit-policy-missing.ts'

law(apiServerAuditPolicyMissing, {
  passes: [apiServer()],
  fails: [
    { given: apiServer({ 'audit-policy-file': null }), at: noFlag },
    { given: apiServer({ 'audit-policy-file': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'audit-policy-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
