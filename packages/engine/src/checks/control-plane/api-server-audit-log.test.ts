import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerAuditLog } from './api-server-audit-log.ts'

law(apiServerAuditLog, {
  passes: [
    apiServer(),
    apiServer({ 'audit-log-path': '-' }),
    apiServer({ 'audit-log-path': null, 'audit-webhook-config-file': '/etc/x' }),
  ],
  fails: [
    { given: apiServer({ 'audit-log-path': null }), at: noFlag },
    { given: apiServer({ 'audit-log-path': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'audit-log-path': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
