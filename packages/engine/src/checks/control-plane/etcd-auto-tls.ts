// Makes certificates that sign themselves at every start. Source: etcd.io, Transport security model; CIS 2.3

import { cis } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const etcdAutoTls = flagCheck({
  id: 'etcd-auto-tls',
  title: 'etcd that signs its own certificates for clients',
  tier: 'security',
  severity: 'medium',
  why: 'Certificates that sign themselves prove nothing to clients',
  attack: 'Someone on the network poses as etcd and reads what clients send',
  remedy: 'Remove --auto-tls and give certificates of a CA',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.3'),
  ],
  rows: ['U-CP-051'],
  fixable: true,
  components: ['etcd'],
  flags: ['auto-tls'],
  decide: mustBe('auto-tls', false, false, 'the certificates are its own, and no one can verify them'),
})
