// Off unless given, and installers give it, since networks and storage need privileged pods; Pod Security decides who may.
// Source: kubernetes.io, kube-apiserver, --allow-privileged

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const apiServerAllowsPrivileged = flagCheck({
  id: 'api-server-allows-privileged',
  title: 'API server that takes privileged pods',
  tier: 'opinion',
  severity: 'low',
  why: 'Privileged pods are possible in every namespace that admission leaves open',
  attack: 'Whoever may create pods in a namespace without a Pod Security level takes its node',
  remedy: 'Enforce Pod Security levels in every namespace; remove --allow-privileged where nothing needs it',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: ['U-CP-015'],
  components: ['kube-apiserver'],
  flags: ['allow-privileged'],
  decide: mustBe('allow-privileged', false, false, 'privileged pods are taken wherever admission lets them'),
})
