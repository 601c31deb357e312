// Says how long the log file of the API server lasts; a log that goes to its output or to a webhook only is kept elsewhere.
// Source: CIS 1.2.19, which wants 100 megabytes

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

const least = 100

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
  flags: ['audit-log-maxsize', 'audit-log-path', 'audit-webhook-config-file'],
  decide(component) {
    const log = lastOf(component, 'audit-log-path')
    // A log on its output, or only sent to a webhook, is kept elsewhere.
    if (log?.value === '-' || (log === undefined && lastOf(component, 'audit-webhook-config-file') !== undefined))
      return []
    const given = lastOf(component, 'audit-log-maxsize')
    const value = given === undefined ? 0 : Number(given.value)
    if (value >= least) return []
    const text = given === undefined ? 'not set' : given.value
    return [
      onFlag(component, 'audit-log-maxsize', `--audit-log-maxsize is ${text}, wanted at least ${least} megabytes`),
    ]
  },
})
