// What a mutating policy writes is what it was given; on Secrets, accounts and roles that is rights.
// Source: kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { mutatingAdmissionPolicy } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { credentialResource } from './webhooks.ts'

export const mutatingPolicyOnCredentials: ObjectCheck<ValueOf<typeof mutatingAdmissionPolicy>> = {
  id: 'mutating-policy-on-credentials',
  title: 'Mutating admission policy on Secrets, accounts or roles',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The policy decides what credentials and rights are written, whoever writes them',
  attack: 'Who may write the policy adds a subject to a binding that an administrator creates',
  remedy: 'Prove that the policy is yours and needs it; narrow matchConstraints to the objects that it changes',
  sources: [kubernetesDocs('Mutating Admission Policy', 'reference/access-authn-authz/mutating-admission-policy/')],
  rows: ['U-ADM-002'],
  judges: 'object',
  kinds: [mutatingAdmissionPolicy],
  reads: ['object.spec.matchConstraints'],
  find({ name, value }) {
    const resource = credentialResource(value.spec?.matchConstraints?.resourceRules)
    if (resource === undefined) return []
    const path = ['spec', 'matchConstraints', 'resourceRules']
    return [{ path, message: `MutatingAdmissionPolicy ${name} may change ${resource}` }]
  },
}
