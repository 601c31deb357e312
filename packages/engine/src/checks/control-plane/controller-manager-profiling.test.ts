import { law } from '../law.ts'
import { controllerManager, firstFlag, noFlag } from './component-fixtures.ts'
import { controllerManagerProfiling } from './controller-manager-profiling.ts'

law(controllerManagerProfiling, {
  passes: [controllerManager({ profiling: 'false' }), controllerManager({ profiling: '0' })],
  fails: [
    { given: controllerManager({ profiling: 'true' }), at: firstFlag },
    { given: controllerManager({ profiling: null }), at: noFlag },
  ],
  unknown: [
    {
      given: controllerManager(
        { profiling: '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: controllerManager({ profiling: 'maybe' }), at: firstFlag },
  ],
})
