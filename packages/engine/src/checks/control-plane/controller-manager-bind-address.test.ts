import { law } from '../law.ts'
import { controllerManager, firstFlag, noFlag } from './component-fixtures.ts'
import { controllerManagerBindAddress } from './controller-manager-bind-address.ts'

law(controllerManagerBindAddress, {
  passes: [
    controllerManager(),
    controllerManager({ 'bind-address': '::1' }),
    controllerManager({ 'bind-address': 'localhost' }),
  ],
  fails: [
    { given: controllerManager({ 'bind-address': '0.0.0.0' }), at: firstFlag },
    { given: controllerManager({ 'bind-address': null }), at: noFlag },
    {
      given: controllerManager(
        { 'bind-address': '10.0.0.10' },
        { livenessProbe: { httpGet: { path: '/healthz', port: 10257, scheme: 'HTTPS' } } },
      ),
      at: firstFlag,
    },
  ],
  unknown: [
    {
      given: controllerManager(
        { 'bind-address': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
