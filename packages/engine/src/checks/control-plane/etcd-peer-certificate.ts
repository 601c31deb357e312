// Source: CIS 2.4

import { cis } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const etcdPeerCertificate = flagCheck({
  id: 'etcd-peer-certificate',
  title: 'etcd without a certificate for its peers',
  tier: 'security',
  severity: 'medium',
  why: 'Members replicate every Secret to each other without TLS',
  attack: 'Whoever listens on the network between them reads every object of the cluster',
  remedy: 'Set --peer-cert-file and --peer-key-file',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.4'),
  ],
  rows: ['U-CP-052'],
  components: ['etcd'],
  flags: ['peer-cert-file', 'peer-key-file'],
  decide: mustBeSet(['peer-cert-file', 'peer-key-file'], 'members of etcd speak to each other without TLS'),
})
