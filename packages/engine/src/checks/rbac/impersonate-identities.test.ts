import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { impersonateIdentities } from './impersonate-identities.ts'

law(impersonateIdentities, {
  passes: [
    inClusterRole(rule('', ['serviceaccounts'], ['get'])),
    // A Role gives nothing of what has no namespace
    inRole(rule('', ['users', 'groups'], ['impersonate'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['users', 'groups'], ['impersonate'])), at: 'rules[0]' },
    { given: inRole(rule('', ['serviceaccounts'], ['impersonate'])), at: 'rules[0]' },
    { given: inClusterRole(rule('', ['groups'], ['impersonate'], ['system:masters'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
