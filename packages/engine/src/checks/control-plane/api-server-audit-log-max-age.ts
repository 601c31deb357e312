// Says how long the log file of the API server lasts; a log that goes to its output or to a webhook only is kept elsewhere.
// Source: CIS 1.2.17, which wants 30 days

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagsOfLog, mustKeep } from './audit-log-bounds.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerAuditLogMaxAge = flagCheck({
  id: 'api-server-audit-log-max-age',
  title: 'Audit log with no or a short age of its files',
  tier: 'hygiene',
  severity: 'low',
  why: 'The age at which old audit logs are deleted is left open or comes too soon',
  attack: 'A break-in that is found after a month can no longer be traced',
  remedy: 'Set --audit-log-maxage to 30 or more',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.17')],
  rows: ['U-CP-022'],
  components: ['kube-apiserver'],
  flags: flagsOfLog('audit-log-maxage'),
  decide: mustKeep('audit-log-maxage', 30, 'days'),
})
