import { law } from '../law.ts'
import { controllerManager, firstFlag, noFlag } from './component-fixtures.ts'
import { controllerManagerSharedCredentials } from './controller-manager-shared-credentials.ts'

law(controllerManagerSharedCredentials, {
  passes: [
    controllerManager({ 'use-service-account-credentials': 'true' }),
    controllerManager({ 'use-service-account-credentials': '1' }),
  ],
  fails: [
    { given: controllerManager({ 'use-service-account-credentials': 'false' }), at: firstFlag },
    { given: controllerManager({ 'use-service-account-credentials': null }), at: noFlag },
  ],
  unknown: [
    {
      given: controllerManager(
        { 'use-service-account-credentials': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: controllerManager({ 'use-service-account-credentials': 'maybe' }), at: firstFlag },
  ],
})
