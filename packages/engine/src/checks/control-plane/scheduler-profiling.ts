// On by default; where --config names a file, enableProfiling there decides and the flag does not count.
// Source: kubernetes.io, kube-scheduler, --profiling; CIS 1.4.1

import { cis, kubernetesDocs } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import { kubeSchedulerConfiguration } from '../../model/kinds/component-config.ts'
import { configOf } from './config-file.ts'
import { flagCheck, lastOf } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

const byFlag = mustBe('profiling', false, true, 'it serves profiles at /debug/pprof')

export const schedulerProfiling = flagCheck({
  id: 'scheduler-profiling',
  title: 'Scheduler that serves profiles',
  tier: 'security',
  severity: 'low',
  why: 'Profiles tell of the inside of the scheduler and cost it time, and are needed only to debug it',
  attack: 'Whoever may ask for them learns what is in memory and slows scheduling down',
  remedy: 'Set --profiling=false, or enableProfiling: false in its configuration',
  sources: [kubernetesDocs('kube-scheduler', 'reference/command-line-tools-reference/kube-scheduler/'), cis('1.4.1')],
  rows: ['U-CP-047'],
  fixable: true,
  components: ['kube-scheduler'],
  flags: ['config', 'profiling'],
  alsoReads: ['kind:kubescheduler.config.k8s.io/KubeSchedulerConfiguration'],
  decide(component, world) {
    const file = lastOf(component, 'config')
    if (file === undefined) return byFlag(component)
    const read = configOf(world, kubeSchedulerConfiguration, file)
    if ('unknown' in read) return [read.unknown]
    const { config } = read
    if (config.value.enableProfiling === false) return []
    const path = config.at('enableProfiling')
    return [{ on: config, path, message: 'The scheduler serves profiles at /debug/pprof', fix: set(path, false) }]
  },
})
