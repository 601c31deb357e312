// Without a policy no event is written, wherever the log would go.
// Source: kubernetes.io/docs/tasks/debug/debug-cluster/audit, "Audit policy"; CIS 3.2.1

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerAuditPolicyMissing = flagCheck({
  id: 'api-server-audit-policy-missing',
  title: 'API server without an audit policy',
  tier: 'security',
  severity: 'medium',
  why: 'Without a policy the API server audits nothing, even where a log is set',
  attack: 'After a break-in nobody can tell which Secrets were read or what was left behind',
  remedy: 'Write an audit policy and name it in --audit-policy-file',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('3.2.1')],
  rows: ['U-CP-036'],
  components: ['kube-apiserver'],
  flags: ['audit-policy-file'],
  decide: mustBeSet(['audit-policy-file'], 'no audit events are made'),
})
