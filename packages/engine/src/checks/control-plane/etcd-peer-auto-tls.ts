// Makes certificates that sign themselves at every start. Source: etcd.io, Transport security model; CIS 2.6

import { cis } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const etcdPeerAutoTls = flagCheck({
  id: 'etcd-peer-auto-tls',
  title: 'etcd that signs its own certificates for peers',
  tier: 'security',
  severity: 'medium',
  why: 'Certificates that sign themselves prove nothing to peers',
  attack: 'Someone on the network poses as etcd and reads what peers send',
  remedy: 'Remove --peer-auto-tls and give certificates of a CA',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.6'),
  ],
  rows: ['U-CP-054'],
  fixable: true,
  components: ['etcd'],
  flags: ['peer-auto-tls'],
  decide: mustBe('peer-auto-tls', false, false, 'the certificates are its own, and no one can verify them'),
})
