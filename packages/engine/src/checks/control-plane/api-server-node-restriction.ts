// Lets a kubelet change its own Node and the pods bound to it, and keeps it from labels that scheduling relies on. Off by
// default. Source: kubernetes.io, Admission Control, "NodeRestriction"; CIS 1.2.14

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustRun, pluginFlags } from './admission-plugins.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerNodeRestriction = flagCheck({
  id: 'api-server-node-restriction',
  title: 'API server that does not restrict nodes',
  tier: 'security',
  severity: 'high',
  why: 'The credentials of one node may change other Node objects and the pods on them',
  attack:
    'From one stolen node the attacker labels it as the place for the control plane, and the workloads it wants come to it',
  remedy: 'Add NodeRestriction to --enable-admission-plugins',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.14')],
  rows: ['U-CP-018'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: pluginFlags,
  decide: mustRun('NodeRestriction', false, 'a kubelet may change other nodes and their pods'),
})
