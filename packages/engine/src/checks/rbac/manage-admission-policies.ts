// Validating and mutating admission policies guard, and rewrite, what the API server admits; they are not themselves subject to admission.
// Source: Kubernetes, Mutating Admission Policy

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageAdmissionPolicies = rightCheck({
  id: 'manage-admission-policies',
  title: 'Right to change admission policies',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may write admission policies or their bindings switches off a guard or rewrites what is created',
  attack:
    'The attacker deletes the binding of the policy that forbids privileged pods, or adds one that mounts its image into every pod',
  remedy: 'Leave admission policies and their bindings to the people who administer the cluster',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: [],
  gains: 'change admission policies',
  inNamespace: 'low',
  named: 'medium',
  rights: [
    {
      group: 'admissionregistration.k8s.io',
      resources: [
        'validatingadmissionpolicies',
        'validatingadmissionpolicybindings',
        'mutatingadmissionpolicies',
        'mutatingadmissionpolicybindings',
      ],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
  ],
})
