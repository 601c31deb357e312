// The CA of client certificates: components and nodes authenticate with them. Source: CIS 1.2.25

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBeSet } from './flag-rules.ts'

export const apiServerClientAuthority = flagCheck({
  id: 'api-server-client-authority',
  title: 'API server without a CA of clients',
  tier: 'security',
  severity: 'medium',
  why: 'Components and nodes cannot prove who they are with certificates and need weaker credentials',
  attack: 'Long-lived tokens take the place of certificates, and each that leaks is a component',
  remedy: 'Set --client-ca-file',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.25')],
  rows: ['U-CP-031'],
  components: ['kube-apiserver'],
  flags: ['client-ca-file'],
  decide: mustBeSet(['client-ca-file'], 'clients cannot authenticate with certificates'),
})
