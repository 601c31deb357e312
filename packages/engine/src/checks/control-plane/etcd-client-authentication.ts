// Off by default: whoever reaches the port reads and writes all objects. Source: etcd.io, Transport security model; CIS 2.2

import { cis } from '../../model/check.ts'
import { isRemote, urlsOf } from './etcd-urls.ts'
import { flagCheck, lastOf, onFlag, refused } from './flag-check.ts'
import { readBoolean } from './flags.ts'

export const etcdClientAuthentication = flagCheck({
  id: 'etcd-client-authentication',
  title: 'etcd that takes any client',
  tier: 'security',
  severity: 'high',
  why: 'etcd takes clients without certificates, and it holds every Secret of the cluster',
  attack: 'Whoever reaches its port reads every Secret and writes itself a role that may do everything',
  remedy: 'Set --client-cert-auth=true with --trusted-ca-file',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.2'),
  ],
  rows: ['U-CP-050'],
  fixable: true,
  components: ['etcd'],
  flags: ['client-cert-auth', 'listen-client-urls'],
  decide(component) {
    const given = lastOf(component, 'client-cert-auth')
    const on = given === undefined ? false : readBoolean(given.value)
    if (on === true) return []
    if (given !== undefined && on === undefined) return [refused(component, given)]
    const open = urlsOf(lastOf(component, 'listen-client-urls')?.value ?? '').some(isRemote)
    const text = given === undefined ? 'not set and false by default' : 'false'
    const message = `--client-cert-auth is ${text}: etcd takes clients without certificates`
    return [
      onFlag(component, 'client-cert-auth', message, { to: 'true', ...(open && { severity: 'critical' as const }) }),
    ]
  },
})
