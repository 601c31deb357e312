import { law } from '../law.ts'
import { controllerManager, firstFlag, noFlag } from './component-fixtures.ts'
import { controllerManagerPodGc } from './controller-manager-pod-gc.ts'

law(controllerManagerPodGc, {
  passes: [controllerManager(), controllerManager({ 'terminated-pod-gc-threshold': '10' })],
  fails: [
    { given: controllerManager({ 'terminated-pod-gc-threshold': null }), at: noFlag },
    { given: controllerManager({ 'terminated-pod-gc-threshold': '0' }), at: firstFlag },
  ],
  unknown: [
    {
      given: controllerManager(
        { 'terminated-pod-gc-threshold': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
