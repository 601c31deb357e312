// Lets mounted tokens live for a year, for clients of 2021 that did not read them again. Source: kubernetes.io, Managing Service
// Accounts, "Bound service account tokens"; CIS 1.2.30

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const apiServerExtendedTokens = flagCheck({
  id: 'api-server-extended-tokens',
  title: 'API server that extends tokens to a year',
  tier: 'security',
  severity: 'low',
  why: 'Tokens that pods mount stay valid for a year, though kubelets replace them every hour',
  attack: 'A token that leaked into a log or image works for months, as long as its pod lives',
  remedy:
    'Set --service-account-extend-token-expiration=false once no client uses old tokens (metric serviceaccount_stale_tokens_total)',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.30')],
  rows: ['U-CP-028'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['service-account-extend-token-expiration'],
  since: 20,
  decide: mustBe(
    'service-account-extend-token-expiration',
    false,
    true,
    'tokens of pods live for a year instead of an hour',
  ),
})
