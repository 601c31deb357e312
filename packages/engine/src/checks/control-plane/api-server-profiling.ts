// On by default. Source: CIS 1.2.15

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const apiServerProfiling = flagCheck({
  id: 'api-server-profiling',
  title: 'API server that serves profiles',
  tier: 'security',
  severity: 'low',
  why: 'Profiles tell of the inside of the API server and cost it time, and are needed only to debug it',
  attack:
    'Whoever holds the right to read /debug/pprof learns what is in memory and slows the API server down by asking',
  remedy: 'Set --profiling=false',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.15')],
  rows: ['U-CP-020'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['profiling'],
  decide: mustBe('profiling', false, true, 'it serves profiles at /debug/pprof'),
})
