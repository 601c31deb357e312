// Programs log tokens, addresses and personal data; get on pods/log returns it all

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const readPodLogs = rightCheck({
  id: 'read-pod-logs',
  title: 'Right to read the logs of pods',
  tier: 'security',
  severity: 'low',
  why: 'Whoever may read logs reads what programs print, and programs print credentials and personal data',
  attack: 'The attacker searches the logs of every pod for tokens and connection strings',
  remedy: 'Remove pods/log from the role; ship logs to a store with access rules of its own',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-038'],
  gains: 'read the logs of pods',
  inNamespace: 'low',
  named: 'pass',
  rights: [{ group: '', resources: ['pods/log'], verbs: ['get', 'list', 'watch'], scope: 'namespace' }],
})
