import { law, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyNotEnforced } from './admission-policy-not-enforced.ts'

const warns = binding({ validationActions: ['Warn', 'Audit'] })

law(admissionPolicyNotEnforced, {
  passes: [world([binding(), policy()]), world([warns, binding({}, 'strict'), policy()])],
  fails: [{ given: world([warns, policy()]), at: 'spec.validationActions' }],
  unknown: [{ given: world([binding({ validationActions: 'Deny' }), policy()]), at: 'spec.validationActions' }],
})
