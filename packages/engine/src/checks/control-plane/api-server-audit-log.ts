// Events go to a file (or - for its output) or to a webhook; with neither the API server keeps no trace. Source:
// kubernetes.io/docs/tasks/debug/debug-cluster/audit, "Audit backends"; CIS 1.2.16

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const apiServerAuditLog = flagCheck({
  id: 'api-server-audit-log',
  title: 'API server without an audit log',
  tier: 'security',
  severity: 'medium',
  why: 'The API server writes down nothing of who did what',
  attack: 'After a break-in nobody can tell which Secrets were read or what was left behind',
  remedy: 'Set --audit-log-path or --audit-webhook-config-file, with an audit policy',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.16')],
  rows: ['U-CP-021'],
  components: ['kube-apiserver'],
  flags: ['audit-log-path', 'audit-webhook-config-file'],
  decide(component) {
    const backends = ['audit-log-path', 'audit-webhook-config-file'].filter(
      (flag) => (lastOf(component, flag)?.value ?? '') !== '',
    )
    return backends.length > 0
      ? []
      : [
          onFlag(
            component,
            'audit-log-path',
            'Neither --audit-log-path nor --audit-webhook-config-file is set: no audit events are kept',
          ),
        ]
  },
})
