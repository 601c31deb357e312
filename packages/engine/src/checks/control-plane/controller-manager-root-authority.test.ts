import { law } from '../law.ts'
import { controllerManager, firstFlag, noFlag } from './component-fixtures.ts'
import { controllerManagerRootAuthority } from './controller-manager-root-authority.ts'

law(controllerManagerRootAuthority, {
  passes: [controllerManager(), controllerManager({ 'root-ca-file': '/x' })],
  fails: [
    { given: controllerManager({ 'root-ca-file': null }), at: noFlag },
    { given: controllerManager({ 'root-ca-file': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: controllerManager(
        { 'root-ca-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
