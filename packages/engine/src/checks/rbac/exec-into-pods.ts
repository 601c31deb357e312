// create on pods/exec opens a stream into a container. Source: Kubernetes, Authorization, "Request verbs"

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'
import { webSocketGrant } from './web-socket-grant.ts'

export const execIntoPods = rightCheck({
  id: 'exec-into-pods',
  title: 'Right to execute commands in pods',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may exec runs any program in running pods, with their files, tokens and network',
  attack: 'The attacker opens a shell in the pod whose service account holds the most and reads its token',
  remedy: 'Remove pods/exec from the role; give it to people for the time of an incident only',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-014'],
  gains: 'run commands in pods',
  inNamespace: 'medium',
  named: 'low',
  // Up to 1.34 the API server let a WebSocket through with get; since 1.35 it asks for create (kubernetes/kubernetes #134577).
  weigh: (grant, _role, world) => webSocketGrant(grant, world),
  rights: [{ group: '', resources: ['pods/exec'], verbs: ['create', 'get'], scope: 'namespace' }],
})
