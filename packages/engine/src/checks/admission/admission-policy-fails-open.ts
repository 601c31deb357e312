// With Ignore, an expression that fails to evaluate lets the request through.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { mutatingAdmissionPolicy, validatingAdmissionPolicy } from '../../model/kinds/cluster.ts'
import type { PolicyValue } from './policies.ts'

export const admissionPolicyFailsOpen: ObjectCheck<PolicyValue> = {
  id: 'admission-policy-fails-open',
  title: 'Admission policy that fails open',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'An object on which an expression cannot be evaluated is let in',
  attack:
    'An attacker leaves out a field that the expression reads, or makes it too costly, and the policy is passed over',
  remedy: 'Set failurePolicy to Fail, and guard optional fields with has() or .?',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: [validatingAdmissionPolicy, mutatingAdmissionPolicy],
  reads: ['object.spec.failurePolicy'],
  find({ kind, name, value }) {
    if (value.spec?.failurePolicy !== 'Ignore') return []
    return [{ path: ['spec', 'failurePolicy'], message: `${kind} ${name} lets through what it cannot evaluate` }]
  },
}
