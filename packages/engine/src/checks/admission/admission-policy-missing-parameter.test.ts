import { law, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyMissingParameter } from './admission-policy-missing-parameter.ts'

const given = (parameterNotFoundAction: unknown) =>
  world([
    binding({ paramRef: { name: 'limits', namespace: 'shop', parameterNotFoundAction } } as never),
    policy({ paramKind: { apiVersion: 'v1', kind: 'ConfigMap' } }),
  ])

law(admissionPolicyMissingParameter, {
  passes: [world([binding(), policy()]), given('Deny')],
  fails: [{ given: given('Allow'), at: 'spec.paramRef.parameterNotFoundAction' }],
  unknown: [{ given: given(1), at: 'spec.paramRef.parameterNotFoundAction' }],
})
