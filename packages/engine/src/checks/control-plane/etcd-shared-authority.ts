// Whoever holds a certificate of the CA that etcd trusts is a client of etcd. Where it is also the CA of the cluster, that is
// every user and node. Source: CIS 2.7

import { cis } from '../../model/check.ts'
import { componentsOf } from './components.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const etcdSharedAuthority = flagCheck({
  id: 'etcd-shared-authority',
  title: 'etcd that trusts the CA of the cluster',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Every client certificate of the cluster is then a key to etcd as well',
  attack: 'A user or node with any certificate reaches etcd past all roles and reads every Secret',
  remedy: 'Give etcd a CA of its own in --trusted-ca-file',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
    cis('2.7'),
  ],
  rows: ['U-CP-055'],
  components: ['etcd'],
  flags: ['trusted-ca-file'],
  decide(component, world) {
    const trusted = lastOf(component, 'trusted-ca-file')
    if (trusted === undefined || trusted.value === '') {
      return [
        onFlag(component, 'trusted-ca-file', '--trusted-ca-file is not set: etcd has no CA to tell its clients by', {
          severity: 'medium',
        }),
      ]
    }
    const servers = componentsOf(world, 'kube-apiserver')
    if (servers.length === 0) {
      const message = `Whether ${trusted.value} is also the CA of the cluster is not known: no pod of kube-apiserver is visible`
      return [{ path: trusted.path, message, unknown: true }]
    }
    const shared = servers.some((server) => lastOf(server, 'client-ca-file')?.value === trusted.value)
    if (!shared) return []
    return [
      {
        path: trusted.path,
        message: `etcd trusts ${trusted.value}, which is also the CA of the cluster's clients`,
        confidence: 'likely',
      },
    ]
  },
})
