// A forwarded port reaches what a container listens on, also on its loopback, past every NetworkPolicy.
// Source: Kubernetes, kubectl port-forward

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'
import { webSocketGrant } from './web-socket-grant.ts'

export const portForwardToPods = rightCheck({
  id: 'port-forward-to-pods',
  title: 'Right to forward ports of pods',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may forward ports reaches every port of the pods, also those that listen on localhost only',
  attack: 'The attacker talks to a database or an admin port that no NetworkPolicy lets it reach',
  remedy: 'Remove pods/portforward from the role; give it to people for the time of an incident only',
  sources: [
    kubernetesDocs('Use Port Forwarding', 'tasks/access-application-cluster/port-forward-access-application-cluster/'),
  ],
  rows: ['U-RBAC-015'],
  gains: 'forward ports of pods',
  inNamespace: 'low',
  named: 'low',
  // Up to 1.34 the API server let a WebSocket through with get; since 1.35 it asks for create (kubernetes/kubernetes #134577).
  weigh: (grant, _role, world) => webSocketGrant(grant, world),
  rights: [{ group: '', resources: ['pods/portforward'], verbs: ['create', 'get'], scope: 'namespace' }],
})
