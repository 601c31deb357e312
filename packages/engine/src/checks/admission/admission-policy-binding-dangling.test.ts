import { hardenedSurroundings } from '../hardened-world.ts'
import { law, only, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyBindingDangling } from './admission-policy-binding-dangling.ts'

const listed = { world: 'listed' as const }

law(admissionPolicyBindingDangling, {
  passes: [world([binding(), policy()])],
  fails: [
    { given: only([binding(), ...hardenedSurroundings], listed), at: 'spec.policyName' },
    {
      // And that policy has no binding
      given: only([binding({ policyName: 'other' }), policy(), ...hardenedSurroundings], listed),
      at: 'spec.policyName',
      alsoFails: ['admission-policy-without-binding'],
    },
  ],
  unknown: [{ given: world([binding()]), at: 'spec.policyName' }],
})
