// Audit and Warn let the request through.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingAdmissionPolicyBinding } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { bindingsOf, denies } from './policies.ts'

export const admissionPolicyNotEnforced: ObjectCheck<ValueOf<typeof validatingAdmissionPolicyBinding>> = {
  id: 'admission-policy-not-enforced',
  title: 'Admission policy that only audits or warns',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'What the policy finds is let in',
  attack: 'A pod that breaks the policy is created; the warning is shown to whoever created it',
  remedy: 'Add Deny to validationActions once the warnings have stopped',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-003'],
  judges: 'object',
  kinds: [validatingAdmissionPolicyBinding],
  reads: ['object.spec.policyName', 'object.spec.validationActions'],
  find(binding, world) {
    const { policyName = '', validationActions = [] } = binding.value.spec ?? {}
    if (validationActions.includes('Deny')) return []
    // Another binding of the policy may deny what this one only tries
    if ((bindingsOf(world).validating.get(policyName) ?? []).some(denies)) return []
    const path = ['spec', 'validationActions']
    return [
      {
        path,
        message: `Binding ${binding.name} of policy ${policyName} does not deny (${validationActions.join(', ')})`,
      },
    ]
  },
}
