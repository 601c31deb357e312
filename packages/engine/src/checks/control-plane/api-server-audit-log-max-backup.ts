// Says how long the log file of the API server lasts; a log that goes to its output or to a webhook only is kept elsewhere.
// Source: CIS 1.2.18, which wants 10 files

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagsOfLog, mustKeep } from './audit-log-bounds.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerAuditLogMaxBackup = flagCheck({
  id: 'api-server-audit-log-max-backup',
  title: 'Audit log with no or a low number of old files',
  tier: 'hygiene',
  severity: 'low',
  why: 'How many old audit logs are kept is left open or too low',
  attack: 'An attacker who makes many requests pushes the traces of the break-in out of the log',
  remedy: 'Set --audit-log-maxbackup to 10 or more',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.18')],
  rows: ['U-CP-023'],
  components: ['kube-apiserver'],
  flags: flagsOfLog('audit-log-maxbackup'),
  decide: mustKeep('audit-log-maxbackup', 10, 'files'),
})
