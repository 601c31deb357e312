import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag, tagged } from './component-fixtures.ts'
import { apiServerAuditLogMaxAge } from './api-server-audit-log-max-age.ts'

law(apiServerAuditLogMaxAge, {
  passes: [
    apiServer(),
    apiServer({ 'audit-log-maxage': null }),
    apiServer({ 'audit-log-maxage': '60' }),
    apiServer({ 'audit-log-maxage': null, 'audit-log-path': '-' }),
    apiServer({ 'audit-log-maxage': null, 'audit-log-path': null, 'audit-webhook-config-file': '/etc/x' }),
  ],
  fails: [
    { given: apiServer({ 'audit-log-maxage': null }, tagged('1.34.1')), at: noFlag },
    { given: apiServer({ 'audit-log-maxage': '29' }), at: firstFlag },
    { given: apiServer({ 'audit-log-maxage': '0' }), at: firstFlag },
    { given: apiServer({ 'audit-log-maxage': 'many' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'audit-log-maxage': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
