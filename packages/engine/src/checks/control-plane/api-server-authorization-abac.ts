// ABAC reads its rules from a file of the node, older than RBAC and beside it: what it allows no role shows.
// Source: kubernetes.io/docs/reference/access-authn-authz/abac; CIS GKE 5.8.3

import { kubernetesDocs } from '../../model/check.ts'
import { modeFlags, modeReads, modesOf } from './authorization-modes.ts'
import { flagCheck, onFlag } from './flag-check.ts'

export const apiServerAuthorizationAbac = flagCheck({
  id: 'api-server-authorization-abac',
  title: 'API server with attribute-based authorization',
  tier: 'security',
  severity: 'medium',
  why: 'Rules in a file of the control plane allow requests that no role or binding shows',
  attack: 'A rule for all service accounts, which old installers wrote, makes every pod an administrator',
  remedy: 'Move the rules into roles and take ABAC out of --authorization-mode',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: ['U-CP-011'],
  components: ['kube-apiserver'],
  flags: modeFlags,
  alsoReads: modeReads,
  decide(component, world) {
    const read = modesOf(component, world)
    if ('unknown' in read) return [read.unknown]
    const { modes, config } = read
    if (!modes.includes('ABAC')) return []
    const message = 'The API server asks ABAC: a file on its node allows requests that no role shows'
    if (config !== undefined) return [{ on: config, path: config.at('authorizers'), message }]
    return [onFlag(component, 'authorization-mode', message)]
  },
})
