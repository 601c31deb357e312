import { law, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyFailsOpen } from './admission-policy-fails-open.ts'

const given = (failurePolicy: unknown) => world([policy({ failurePolicy } as never), binding()])

law(admissionPolicyFailsOpen, {
  passes: [given('Fail'), given(null)],
  fails: [{ given: given('Ignore'), at: 'spec.failurePolicy' }],
  unknown: [{ given: given(true), at: 'spec.failurePolicy' }],
})
