// The Node authorizer gives a kubelet what the pods of its own node need; without it kubelets hold a role for all nodes.
// Source: kubernetes.io/docs/reference/access-authn-authz/node; CIS 1.2.7

import { cis, kubernetesDocs } from '../../model/check.ts'
import { modeFlags, modeReads, modesOf } from './authorization-modes.ts'
import { flagCheck, onFlag } from './flag-check.ts'

export const apiServerAuthorizationNode = flagCheck({
  id: 'api-server-authorization-node',
  title: 'API server without node authorization',
  tier: 'security',
  severity: 'medium',
  why: 'Kubelets then need roles that reach the objects of every node, not only of their own',
  attack: 'The credentials of one stolen node read the Secrets of the pods of all nodes',
  remedy: 'Put Node into --authorization-mode, before RBAC',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.7')],
  rows: ['U-CP-010'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: modeFlags,
  alsoReads: modeReads,
  decide(component, world) {
    const read = modesOf(component, world)
    if ('unknown' in read) return [read.unknown]
    const { modes, config } = read
    if (modes.includes('Node')) return []
    const message = 'The API server has no Node authorizer: kubelets need roles that reach the objects of all nodes'
    if (config !== undefined) return [{ on: config, path: config.at('authorizers'), message }]
    const others = modes.filter((mode) => mode !== 'AlwaysAllow')
    return [
      onFlag(component, 'authorization-mode', message, {
        to: ['Node', ...(others.length > 0 ? others : ['RBAC'])].join(','),
      }),
    ]
  },
})
