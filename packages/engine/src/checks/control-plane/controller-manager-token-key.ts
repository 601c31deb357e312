// The key that signs tokens in Secrets. Source: CIS 1.3.4

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const controllerManagerTokenKey = flagCheck({
  id: 'controller-manager-token-key',
  title: 'Controller manager without a key for tokens',
  tier: 'security',
  severity: 'low',
  why: 'Without a key of their own tokens of service accounts are not made, and others must do it',
  attack: 'Credentials that people make by hand instead live long and are shared',
  remedy: 'Set --service-account-private-key-file',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.4'),
  ],
  rows: ['U-CP-043'],
  components: ['kube-controller-manager'],
  flags: ['service-account-private-key-file'],
  decide: mustBeSet(['service-account-private-key-file'], 'it cannot sign tokens of service accounts'),
})
