// Bearer tokens in a file: valid until the file changes and the API server restarts. Source: CIS 1.2.2

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustNotBeSet } from './flag-rules.ts'

export const apiServerStaticTokens = flagCheck({
  id: 'api-server-static-tokens',
  title: 'API server with tokens in a file',
  tier: 'security',
  severity: 'high',
  why: 'Static tokens stand in plain text on the node, never expire and are changed only by a restart',
  attack: 'Whoever reads the file or one request that carries a token acts as its user from then on',
  remedy: 'Remove --token-auth-file; use client certificates, OpenID Connect or service account tokens',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.2')],
  rows: ['U-CP-004'],
  components: ['kube-apiserver'],
  flags: ['token-auth-file'],
  decide: mustNotBeSet('token-auth-file', 'tokens stand in a file in plain text and never expire'),
})
