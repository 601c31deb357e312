// Connections to kubelets use TLS unless this is false; removed in 1.22 (kubernetes/kubernetes #101178), where TLS is always used.

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const apiServerKubeletHttps = flagCheck({
  id: 'api-server-kubelet-https',
  title: 'API server that speaks to kubelets without TLS',
  tier: 'security',
  severity: 'high',
  why: 'Requests to kubelets, with what users type into containers, travel without encryption',
  attack: 'Someone on the network between the control plane and a node reads them and answers in place of the kubelet',
  remedy: 'Remove --kubelet-https=false',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: ['U-CP-006'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['kubelet-https'],
  until: 22,
  decide: mustBe('kubelet-https', true, true, 'commands and logs of pods cross the network in plain text'),
})
