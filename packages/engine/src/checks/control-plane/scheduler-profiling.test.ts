import type { JsonObject } from '../../model/json.ts'
import { law } from '../law.ts'
import { beside, firstFlag, noFlag, scheduler } from './component-fixtures.ts'
import { schedulerProfiling } from './scheduler-profiling.ts'

function config(fields: JsonObject): JsonObject {
  return {
    apiVersion: 'kubescheduler.config.k8s.io/v1',
    kind: 'KubeSchedulerConfiguration',
    metadata: { name: 'scheduler' },
    ...fields,
  }
}

const byFile = scheduler({ config: '/etc/kubernetes/scheduler.yaml', profiling: null })

law(schedulerProfiling, {
  passes: [scheduler(), scheduler({ profiling: 'f' }), beside(byFile, config({ enableProfiling: false }))],
  fails: [
    { given: scheduler({ profiling: 'true' }), at: firstFlag },
    { given: scheduler({ profiling: null }), at: noFlag },
    { given: beside(byFile, config({})), at: 'enableProfiling' },
    { given: beside(byFile, config({ enableProfiling: true })), at: 'enableProfiling' },
  ],
  unknown: [
    {
      given: scheduler(
        { profiling: '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: byFile, at: firstFlag },
    { given: beside(byFile, config({ enableProfiling: 'no' })), at: 'enableProfiling' },
  ],
})
