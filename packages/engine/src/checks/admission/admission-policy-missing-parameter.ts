// With Allow, a binding whose parameter is not there lets every request through.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingAdmissionPolicyBinding } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const admissionPolicyMissingParameter: ObjectCheck<ValueOf<typeof validatingAdmissionPolicyBinding>> = {
  id: 'admission-policy-missing-parameter',
  title: 'Admission policy that a missing parameter switches off',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Where the parameter is not found, the policy lets everything in',
  attack:
    'Who may delete or rename the parameter object, or works in a namespace without one, is not bound by the policy',
  remedy: 'Set parameterNotFoundAction to Deny',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: [validatingAdmissionPolicyBinding],
  reads: ['object.spec.paramRef.parameterNotFoundAction'],
  find({ name, value }) {
    if (value.spec?.paramRef?.parameterNotFoundAction !== 'Allow') return []
    const path = ['spec', 'paramRef', 'parameterNotFoundAction']
    return [{ path, message: `Binding ${name} lets everything in where its parameter is not found` }]
  },
}
