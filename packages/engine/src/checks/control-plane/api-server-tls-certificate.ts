// Without them the API server signs a certificate for itself at its start. Source: CIS 1.2.24

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerTlsCertificate = flagCheck({
  id: 'api-server-tls-certificate',
  title: 'API server without a certificate',
  tier: 'security',
  severity: 'medium',
  why: 'The API server then signs its own certificate, which clients can only take on trust',
  attack: 'Clients that must skip verification send their tokens to whoever poses as the API server',
  remedy: 'Set --tls-cert-file and --tls-private-key-file',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.24')],
  rows: ['U-CP-030'],
  components: ['kube-apiserver'],
  flags: ['tls-cert-file', 'tls-private-key-file'],
  decide: mustBeSet(
    ['tls-cert-file', 'tls-private-key-file'],
    'the API server makes a certificate that no client can verify',
  ),
})
