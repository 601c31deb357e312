// A request is allowed as soon as one mode allows it, so AlwaysAllow anywhere in the list allows everything; it is the default
// where no mode is given. Source: kubernetes.io/docs/reference/access-authn-authz/authorization; CIS 1.2.6

import { cis, kubernetesDocs } from '../../model/check.ts'
import { modeFlags, modeReads, modesOf } from './authorization-modes.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const apiServerAuthorizationAlwaysAllow = flagCheck({
  id: 'api-server-authorization-always-allow',
  title: 'API server that allows every request',
  tier: 'security',
  severity: 'critical',
  why: 'Every authenticated request is allowed, whatever roles say',
  attack: 'A token of any pod is enough to read every Secret and to run anything on every node',
  remedy: 'Set --authorization-mode=Node,RBAC',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.6')],
  rows: ['U-CP-009'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: modeFlags,
  alsoReads: modeReads,
  decide(component, world) {
    const read = modesOf(component, world)
    if ('unknown' in read) return [read.unknown]
    if (!read.modes.includes('AlwaysAllow')) return []
    if (read.config !== undefined)
      return [
        {
          on: read.config,
          path: read.config.at('authorizers'),
          message: 'One of the authorizers is AlwaysAllow: every request is allowed',
        },
      ]
    const given = lastOf(component, 'authorization-mode')
    const message =
      given === undefined
        ? '--authorization-mode is not set and AlwaysAllow by default'
        : '--authorization-mode names AlwaysAllow: every request is allowed'
    return [onFlag(component, 'authorization-mode', message, { to: 'Node,RBAC' })]
  },
})
