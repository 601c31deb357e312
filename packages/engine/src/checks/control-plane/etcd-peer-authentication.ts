// Off by default. Source: CIS 2.5

import { cis } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const etcdPeerAuthentication = flagCheck({
  id: 'etcd-peer-authentication',
  title: 'etcd that takes any peer',
  tier: 'security',
  severity: 'high',
  why: 'etcd takes peers without certificates',
  attack: 'Whoever reaches the port for peers sends it writes as a member, or joins and gets a copy of all data',
  remedy: 'Set --peer-client-cert-auth=true with --peer-trusted-ca-file',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.5'),
  ],
  rows: ['U-CP-053'],
  fixable: true,
  components: ['etcd'],
  flags: ['peer-client-cert-auth'],
  decide: mustBe('peer-client-cert-auth', true, false, 'any machine may join as a member'),
})
