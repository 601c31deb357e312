// Without it the API server takes any certificate that a kubelet shows. Source: CIS 1.2.5; kubernetes.io, "Communication
// between Nodes and the Control Plane"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerKubeletAuthority = flagCheck({
  id: 'api-server-kubelet-authority',
  title: 'API server that does not verify kubelets',
  tier: 'security',
  severity: 'medium',
  why: 'The API server speaks to whatever answers at a node address, whoever signed its certificate',
  attack: 'Someone on the network between them poses as the kubelet and reads commands, logs and forwarded ports',
  remedy: 'Set --kubelet-certificate-authority to the CA of the serving certificates of kubelets',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.5')],
  rows: ['U-CP-008'],
  components: ['kube-apiserver'],
  flags: ['kubelet-certificate-authority'],
  decide: mustBeSet(['kubelet-certificate-authority'], 'the certificates of kubelets are not verified'),
})
