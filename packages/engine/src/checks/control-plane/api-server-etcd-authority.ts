// The CA that the certificate of etcd must come from. Source: CIS 1.2.26

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerEtcdAuthority = flagCheck({
  id: 'api-server-etcd-authority',
  title: 'API server that does not verify etcd',
  tier: 'security',
  severity: 'medium',
  why: 'Without the CA of etcd the API server does not know that it speaks to its own etcd',
  attack: 'Someone on the network between them poses as etcd and reads every Secret that is written',
  remedy: 'Set --etcd-cafile to the CA of etcd',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.26')],
  rows: ['U-CP-032'],
  components: ['kube-apiserver'],
  flags: ['etcd-cafile'],
  decide: mustBeSet(['etcd-cafile'], 'the API server does not verify which etcd it speaks to'),
})
