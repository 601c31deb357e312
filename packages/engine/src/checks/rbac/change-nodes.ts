// Labels, taints, capacity and addresses of a node decide which pods it gets and where the API server looks for its kubelet.
// Source: Kubernetes, Admission Controllers, NodeRestriction

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const changeNodes = rightCheck({
  id: 'change-nodes',
  title: 'Right to change nodes',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may change nodes or their status draws pods to a node of its choice or sends the API server to a false kubelet',
  attack: 'The attacker taints all nodes but the one it holds, and the pods with the strongest tokens come to it',
  remedy: 'Leave nodes to the kubelet and the cloud controller',
  sources: [
    kubernetesDocs('Admission Controllers, NodeRestriction', 'reference/access-authn-authz/admission-controllers/'),
  ],
  rows: [],
  gains: 'change nodes',
  inNamespace: 'low',
  named: 'low',
  rights: [{ group: '', resources: ['nodes', 'nodes/status'], verbs: ['update', 'patch'], scope: 'cluster' }],
})
