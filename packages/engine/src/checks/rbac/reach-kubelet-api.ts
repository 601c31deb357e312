// The kubelet runs commands in any pod of its node for whoever holds get (over a WebSocket) or create on nodes/proxy, past admission and the audit of
// pods/exec. Since 1.36 nodes/metrics, nodes/stats, nodes/log, nodes/pods, nodes/healthz and nodes/configz replace it. Source: Kubernetes, Kubelet authorization

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const reachKubeletApi = rightCheck({
  id: 'reach-kubelet-api',
  title: 'Right to proxy to nodes',
  tier: 'security',
  severity: 'critical',
  why: 'Whoever may get or create nodes/proxy runs commands in every pod of every node, without admission or a record of it',
  attack: 'The attacker runs a command in a pod of kube-system through the API of the kubelet and takes its token',
  remedy:
    'Replace nodes/proxy by the one that is needed of nodes/metrics, nodes/stats, nodes/log, nodes/pods, nodes/healthz and nodes/configz',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.10'),
  ],
  rows: ['U-RBAC-026'],
  gains: 'run commands in every pod through the kubelet',
  inNamespace: 'low',
  named: 'high',
  rights: [{ group: '', resources: ['nodes/proxy'], verbs: ['get', 'create'], scope: 'cluster' }],
})
