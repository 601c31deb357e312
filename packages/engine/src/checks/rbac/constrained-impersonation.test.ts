import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { constrainedImpersonation } from './constrained-impersonation.ts'

law(constrainedImpersonation, {
  passes: [inClusterRole(rule('authentication.k8s.io', ['users'], ['get']))],
  fails: [
    { given: inClusterRole(rule('authentication.k8s.io', ['users'], ['impersonate:user-info'])), at: 'rules[0]' },
    {
      given: inRole(rule('authentication.k8s.io', ['serviceaccounts'], ['impersonate:serviceaccount'])),
      at: 'rules[0]',
    },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
