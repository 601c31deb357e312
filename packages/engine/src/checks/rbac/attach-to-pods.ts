// create on pods/attach opens a stream into a container. Source: Kubernetes, Authorization, "Request verbs"

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'
import { webSocketGrant } from './web-socket-grant.ts'

export const attachToPods = rightCheck({
  id: 'attach-to-pods',
  title: 'Right to attach to processes in pods',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may attach reads and writes the streams of processes in running pods',
  attack: 'The attacker reads what the process prints and types into its standard input, where that is open',
  remedy: 'Remove pods/attach from the role; give it to people for the time of an incident only',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-014'],
  gains: 'attach to processes in pods',
  inNamespace: 'medium',
  named: 'low',
  // Up to 1.34 the API server let a WebSocket through with get; since 1.35 it asks for create (kubernetes/kubernetes #134577).
  weigh: (grant, _role, world) => webSocketGrant(grant, world),
  rights: [{ group: '', resources: ['pods/attach'], verbs: ['create', 'get'], scope: 'namespace' }],
})
