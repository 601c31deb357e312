// The certificate by which the API server authenticates to kubelets. Source: CIS 1.2.4

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerKubeletClientCertificate = flagCheck({
  id: 'api-server-kubelet-client-certificate',
  title: 'API server without a certificate for kubelets',
  tier: 'security',
  severity: 'medium',
  why: 'Without a client certificate the API server asks kubelets anonymously, and works only where they allow it',
  attack: 'A kubelet that answers the anonymous API server answers anyone: logs, commands, tokens of its pods',
  remedy: 'Set --kubelet-client-certificate and --kubelet-client-key, and turn anonymous requests off on kubelets',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.4')],
  rows: ['U-CP-007'],
  components: ['kube-apiserver'],
  flags: ['kubelet-client-certificate', 'kubelet-client-key'],
  decide: mustBeSet(
    ['kubelet-client-certificate', 'kubelet-client-key'],
    'kubelets cannot tell who asks, so they must let anonymous requests in',
  ),
})
