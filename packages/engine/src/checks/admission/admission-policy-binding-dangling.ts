// A binding to a policy that is not there decides nothing.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingAdmissionPolicy, validatingAdmissionPolicyBinding } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const admissionPolicyBindingDangling: ObjectCheck<ValueOf<typeof validatingAdmissionPolicyBinding>> = {
  id: 'admission-policy-binding-dangling',
  title: 'Binding of an admission policy that is not there',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The binding has no effect',
  attack: 'What everybody believes to be forbidden is created without a word',
  remedy: 'Create the policy, or mend policyName',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-003', 'U-ADM-004'],
  judges: 'object',
  kinds: [validatingAdmissionPolicyBinding],
  passesOn: 'presence',
  reads: ['object.spec.policyName', 'kind:admissionregistration.k8s.io/ValidatingAdmissionPolicy'],
  find({ name, value }, world) {
    const policyName = value.spec?.policyName ?? ''
    if (world.get(validatingAdmissionPolicy, '', policyName) !== undefined) return []
    const searched = world.objects(validatingAdmissionPolicy).length
    const message = `Binding ${name} names ValidatingAdmissionPolicy ${policyName}, which is none of ${searched}`
    return [{ path: ['spec', 'policyName'], message, absence: { kind: validatingAdmissionPolicy, searched } }]
  },
}
