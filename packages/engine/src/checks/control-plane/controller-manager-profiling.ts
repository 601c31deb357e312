// On by default. Source: CIS 1.3.2

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

export const controllerManagerProfiling = flagCheck({
  id: 'controller-manager-profiling',
  title: 'Controller manager that serves profiles',
  tier: 'security',
  severity: 'low',
  why: 'Profiles tell of the inside of the controller manager and cost it time, and are needed only to debug it',
  attack: 'Whoever may ask for them learns what is in memory and slows every controller down',
  remedy: 'Set --profiling=false',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.2'),
  ],
  rows: ['U-CP-041'],
  fixable: true,
  components: ['kube-controller-manager'],
  flags: ['profiling'],
  decide: mustBe('profiling', false, true, 'it serves profiles at /debug/pprof'),
})
