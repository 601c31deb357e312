// Gives each controller an account and role of its own (system:controller:*). Source: kubernetes.io, Using RBAC Authorization,
// "Roles for built-in controllers"; CIS 1.3.3

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const controllerManagerSharedCredentials = flagCheck({
  id: 'controller-manager-shared-credentials',
  title: 'Controllers with one identity for all',
  tier: 'security',
  severity: 'medium',
  why: 'All controllers then act with the sum of their rights, and audit logs cannot tell them apart',
  attack: 'A flaw in one controller gives the rights of all of them, Secrets of every namespace among them',
  remedy: 'Set --use-service-account-credentials=true',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.3'),
  ],
  rows: ['U-CP-042'],
  fixable: true,
  components: ['kube-controller-manager'],
  flags: ['use-service-account-credentials'],
  decide: mustBe('use-service-account-credentials', true, false, 'all controllers share one identity'),
})
