import { law } from '../law.ts'
import { controllerManager, firstFlag, noFlag } from './component-fixtures.ts'
import { controllerManagerTokenKey } from './controller-manager-token-key.ts'

law(controllerManagerTokenKey, {
  passes: [controllerManager(), controllerManager({ 'service-account-private-key-file': '/x' })],
  fails: [
    { given: controllerManager({ 'service-account-private-key-file': null }), at: noFlag },
    { given: controllerManager({ 'service-account-private-key-file': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: controllerManager(
        { 'service-account-private-key-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
