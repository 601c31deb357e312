// Names and passwords in a file; removed in 1.19. Source: CIS Kubernetes Benchmark 1.5, 1.2.2

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustNotBeSet } from './flag-rules.ts'

export const apiServerBasicAuth = flagCheck({
  id: 'api-server-basic-auth',
  title: 'API server with passwords in a file',
  tier: 'security',
  severity: 'high',
  why: 'Basic authentication keeps passwords in plain text on the node and changes them only by a restart',
  attack: 'Whoever reads the file once signs in as its users until someone notices',
  remedy: 'Remove --basic-auth-file; use client certificates or OpenID Connect',
  sources: [
    kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'),
    { title: 'CIS Kubernetes Benchmark 1.5, 1.2.2' },
  ],
  rows: ['U-CP-003'],
  components: ['kube-apiserver'],
  flags: ['basic-auth-file'],
  until: 19,
  decide: mustNotBeSet('basic-auth-file', 'passwords stand in a file in plain text and never expire'),
})
