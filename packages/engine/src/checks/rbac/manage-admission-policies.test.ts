import { law } from '../law.ts'
import { inClusterRole, rule } from './fixture-roles.ts'
import { manageAdmissionPolicies } from './manage-admission-policies.ts'

law(manageAdmissionPolicies, {
  passes: [inClusterRole(rule('admissionregistration.k8s.io', ['validatingadmissionpolicies'], ['get']))],
  fails: [
    {
      given: inClusterRole(rule('admissionregistration.k8s.io', ['validatingadmissionpolicybindings'], ['delete'])),
      at: 'rules[0]',
    },
    {
      given: inClusterRole(rule('admissionregistration.k8s.io', ['mutatingadmissionpolicies'], ['create'])),
      at: 'rules[0]',
    },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
