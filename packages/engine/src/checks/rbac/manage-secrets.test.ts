import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { manageSecrets } from './manage-secrets.ts'

law(manageSecrets, {
  passes: [
    inClusterRole(rule('', ['secrets'], ['update'], ['tls'])),
    inRole(rule('', ['secrets'], ['create'], ['tls'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['secrets'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('', ['secrets'], ['patch', 'delete'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
