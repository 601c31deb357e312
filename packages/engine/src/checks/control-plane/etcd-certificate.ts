// Source: CIS 2.1

import { cis } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const etcdCertificate = flagCheck({
  id: 'etcd-certificate',
  title: 'etcd without a certificate',
  tier: 'security',
  severity: 'high',
  why: 'etcd holds every Secret and serves them without TLS',
  attack: 'Whoever listens on the network, or on the loopback of the node, reads every object of the cluster',
  remedy: 'Set --cert-file and --key-file, and https in --listen-client-urls',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.1'),
  ],
  rows: ['U-CP-049'],
  components: ['etcd'],
  flags: ['cert-file', 'key-file'],
  decide: mustBeSet(['cert-file', 'key-file'], 'clients reach etcd without TLS'),
})
