// Roles decide only where RBAC is among the modes. Source: kubernetes.io/docs/reference/access-authn-authz/rbac; CIS 1.2.8

import { cis, kubernetesDocs } from '../../model/check.ts'
import { modeFlags, modeReads, modesOf } from './authorization-modes.ts'
import { flagCheck, onFlag } from './flag-check.ts'

export const apiServerAuthorizationRbac = flagCheck({
  id: 'api-server-authorization-rbac',
  title: 'API server without role-based authorization',
  tier: 'security',
  severity: 'high',
  why: 'Roles and bindings have no effect; something else decides who may do what',
  attack: 'Permissions that reviews of roles never show stay open to whoever finds them',
  remedy: 'Put RBAC into --authorization-mode',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.8')],
  rows: ['U-CP-011', 'U-RBAC-036'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: modeFlags,
  alsoReads: modeReads,
  decide(component, world) {
    const read = modesOf(component, world)
    if ('unknown' in read) return [read.unknown]
    const { modes, config } = read
    if (modes.includes('RBAC')) return []
    const message = 'The API server does not ask RBAC: roles have no effect'
    if (config !== undefined) return [{ on: config, path: config.at('authorizers'), message }]
    const others = modes.filter((mode) => mode !== 'AlwaysAllow')
    return [
      onFlag(component, 'authorization-mode', message, {
        to: [...(others.length > 0 ? others : ['Node']), 'RBAC'].join(','),
      }),
    ]
  },
})
