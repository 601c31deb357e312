import { law } from '../law.ts'
import { apiServer, controllerManager, firstFlag, scheduler } from './component-fixtures.ts'
import { controlPlaneFeatureGates } from './control-plane-feature-gates.ts'

law(controlPlaneFeatureGates, {
  passes: [
    apiServer(),
    apiServer({ 'feature-gates': 'AllAlpha=false,PodSecurity=true' }),
    scheduler({ 'feature-gates': 'Other=false' }),
  ],
  fails: [
    { given: apiServer({ 'feature-gates': 'AllAlpha=true' }), at: firstFlag },
    {
      given: apiServer({ 'feature-gates': 'Other=true,ServiceAccountTokenNodeBindingValidation=false' }),
      at: firstFlag,
    },
    { given: controllerManager({ 'feature-gates': 'LegacyServiceAccountTokenCleanUp=false' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'feature-gates': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
