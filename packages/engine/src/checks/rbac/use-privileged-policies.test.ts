import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { usePrivilegedPolicies } from './use-privileged-policies.ts'

law(usePrivilegedPolicies, {
  passes: [
    inClusterRole(rule('security.openshift.io', ['securitycontextconstraints'], ['use'], ['restricted-v2'])),
    inClusterRole(rule('security.openshift.io', ['securitycontextconstraints'], ['get'])),
  ],
  fails: [
    {
      given: inClusterRole(rule('security.openshift.io', ['securitycontextconstraints'], ['use'], ['privileged'])),
      at: 'rules[0]',
    },
    { given: inRole(rule('policy', ['podsecuritypolicies'], ['use'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
