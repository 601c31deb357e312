import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag, tagged } from './component-fixtures.ts'
import { apiServerAuditLogMaxSize } from './api-server-audit-log-max-size.ts'

law(apiServerAuditLogMaxSize, {
  passes: [
    apiServer(),
    apiServer({ 'audit-log-maxsize': null }),
    apiServer({ 'audit-log-maxsize': '200' }),
    apiServer({ 'audit-log-maxsize': null, 'audit-log-path': '-' }),
    apiServer({ 'audit-log-maxsize': null, 'audit-log-path': null, 'audit-webhook-config-file': '/etc/x' }),
  ],
  fails: [
    { given: apiServer({ 'audit-log-maxsize': null }, tagged('1.34.1')), at: noFlag },
    { given: apiServer({ 'audit-log-maxsize': '99' }), at: firstFlag },
    { given: apiServer({ 'audit-log-maxsize': '0' }), at: firstFlag },
    { given: apiServer({ 'audit-log-maxsize': 'many' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'audit-log-maxsize': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
