import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag, tagged } from './component-fixtures.ts'
import { apiServerAuditLogMaxBackup } from './api-server-audit-log-max-backup.ts'

law(apiServerAuditLogMaxBackup, {
  passes: [
    apiServer(),
    apiServer({ 'audit-log-maxbackup': null }),
    apiServer({ 'audit-log-maxbackup': '20' }),
    apiServer({ 'audit-log-maxbackup': null, 'audit-log-path': '-' }),
    apiServer({ 'audit-log-maxbackup': null, 'audit-log-path': null, 'audit-webhook-config-file': '/etc/x' }),
  ],
  fails: [
    { given: apiServer({ 'audit-log-maxbackup': null }, tagged('1.34.1')), at: noFlag },
    { given: apiServer({ 'audit-log-maxbackup': '9' }), at: firstFlag },
    { given: apiServer({ 'audit-log-maxbackup': '0' }), at: firstFlag },
    { given: apiServer({ 'audit-log-maxbackup': 'many' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'audit-log-maxbackup': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
