// A policy without a binding decides nothing. In files the bindings of other files, and of the cluster, are not seen.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import {
  mutatingAdmissionPolicy,
  mutatingAdmissionPolicyBinding,
  validatingAdmissionPolicy,
  validatingAdmissionPolicyBinding,
} from '../../model/kinds/cluster.ts'
import { bindingsOf } from './policies.ts'
import type { PolicyValue } from './policies.ts'

export const admissionPolicyWithoutBinding: ObjectCheck<PolicyValue> = {
  id: 'admission-policy-without-binding',
  title: 'Admission policy without a binding',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The policy is written and has no effect',
  attack: 'What everybody believes to be forbidden is created without a word',
  remedy: 'Add a binding for the policy, or delete it',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-003', 'U-ADM-004'],
  judges: 'object',
  kinds: [validatingAdmissionPolicy, mutatingAdmissionPolicy],
  passesOn: 'presence',
  reads: [
    'kind:admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
    'kind:admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  ],
  find({ kind, name }, world) {
    const mutating = kind === mutatingAdmissionPolicy.kind
    const bindings = bindingsOf(world)
    if ((mutating ? bindings.mutating : bindings.validating).has(name)) return []
    const bindingKind = mutating ? mutatingAdmissionPolicyBinding : validatingAdmissionPolicyBinding
    const searched = world.objects<unknown>(bindingKind).length
    const message = `None of ${searched} bindings names ${kind} ${name}`
    return [{ path: ['metadata', 'name'], message, absence: { kind: bindingKind, searched } }]
  },
}
