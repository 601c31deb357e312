// Its content is what pods find as ca.crt. Source: CIS 1.3.5

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const controllerManagerRootAuthority = flagCheck({
  id: 'controller-manager-root-authority',
  title: 'Controller manager without the CA for pods',
  tier: 'security',
  severity: 'medium',
  why: 'Pods cannot verify the API server that they send their tokens to',
  attack: 'Someone on the network of a pod poses as the API server and takes its token',
  remedy: 'Set --root-ca-file',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.5'),
  ],
  rows: ['U-CP-044'],
  components: ['kube-controller-manager'],
  flags: ['root-ca-file'],
  decide: mustBeSet(['root-ca-file'], 'pods get no CA to verify the API server with'),
})
