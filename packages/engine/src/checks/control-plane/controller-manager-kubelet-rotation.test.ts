import { law } from '../law.ts'
import { controllerManager, firstFlag } from './component-fixtures.ts'
import { controllerManagerKubeletRotation } from './controller-manager-kubelet-rotation.ts'

law(controllerManagerKubeletRotation, {
  passes: [controllerManager(), controllerManager({ 'feature-gates': 'RotateKubeletServerCertificate=true' })],
  fails: [
    { given: controllerManager({ 'feature-gates': 'RotateKubeletServerCertificate=false' }), at: firstFlag },
    { given: controllerManager({ 'feature-gates': 'Other=true,RotateKubeletServerCertificate=false' }), at: firstFlag },
  ],
  unknown: [
    {
      given: controllerManager(
        { 'feature-gates': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
