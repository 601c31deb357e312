// On by default: a token is good only while its account (and pod) is there. Source: CIS 1.2.21

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const apiServerServiceAccountLookup = flagCheck({
  id: 'api-server-service-account-lookup',
  title: 'API server that takes tokens of deleted accounts',
  tier: 'security',
  severity: 'medium',
  why: 'Tokens stay valid after their service account or pod was deleted',
  attack:
    'A token that was copied once works until it expires, and old ones never do; deleting the account does not help',
  remedy: 'Remove --service-account-lookup=false',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.21')],
  rows: ['U-CP-026'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['service-account-lookup'],
  decide: mustBe('service-account-lookup', true, true, 'tokens of deleted service accounts stay valid'),
})
