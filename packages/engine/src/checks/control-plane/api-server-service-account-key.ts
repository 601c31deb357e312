// The public keys that tokens of service accounts are verified with; the key of the TLS certificate where none is given.
// An external signer (1.32+) takes their place. Source: kubernetes.io, kube-apiserver; CIS 1.2.22

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const apiServerServiceAccountKey = flagCheck({
  id: 'api-server-service-account-key',
  title: 'API server without a key of its own for tokens',
  tier: 'security',
  severity: 'low',
  why: 'Tokens are then verified with the key of the TLS certificate, and both must be changed together',
  attack: 'Whoever gets the TLS key of the API server signs tokens of any service account',
  remedy: 'Set --service-account-key-file to a key that serves nothing else',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.22')],
  rows: ['U-CP-027'],
  components: ['kube-apiserver'],
  flags: ['service-account-key-file', 'service-account-signing-endpoint'],
  decide(component) {
    if (lastOf(component, 'service-account-signing-endpoint') !== undefined) return []
    const given = lastOf(component, 'service-account-key-file')
    if (given !== undefined && given.value !== '') return []
    return [
      onFlag(
        component,
        'service-account-key-file',
        '--service-account-key-file is not set: tokens are verified with the TLS key',
      ),
    ]
  },
})
