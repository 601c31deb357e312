// Says how long the log file of the API server lasts; a log that goes to its output or to a webhook only is kept elsewhere.
// Source: CIS 1.2.19, which wants 100 megabytes

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagsOfLog, mustKeep } from './audit-log-bounds.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerAuditLogMaxSize = flagCheck({
  id: 'api-server-audit-log-max-size',
  title: 'Audit log with no or a small size of its files',
  tier: 'hygiene',
  severity: 'low',
  why: 'The size at which the audit log is rotated is left open or too small',
  attack:
    'With small files and few of them, an attacker who makes many requests pushes the traces of the break-in out of the log',
  remedy: 'Set --audit-log-maxsize to 100 or more',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.19')],
  rows: ['U-CP-024'],
  components: ['kube-apiserver'],
  flags: flagsOfLog('audit-log-maxsize'),
  decide: mustKeep('audit-log-maxsize', 100, 'megabytes'),
})
