// The certificate by which the API server authenticates to etcd. Source: CIS 1.2.23

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerEtcdClientCertificate = flagCheck({
  id: 'api-server-etcd-client-certificate',
  title: 'API server without a certificate for etcd',
  tier: 'security',
  severity: 'high',
  why: 'etcd must then take clients without certificates, and it holds every Secret',
  attack: 'Whoever reaches etcd reads and writes all objects of the cluster',
  remedy: 'Set --etcd-certfile and --etcd-keyfile, and --client-cert-auth on etcd',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.23')],
  rows: ['U-CP-029'],
  components: ['kube-apiserver'],
  flags: ['etcd-certfile', 'etcd-keyfile'],
  decide: mustBeSet(['etcd-certfile', 'etcd-keyfile'], 'etcd cannot tell the API server from others'),
})
