import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { destroyData } from './destroy-data.ts'

law(destroyData, {
  passes: [
    inClusterRole(rule('', ['persistentvolumeclaims'], ['create'])),
    inRole(rule('', ['persistentvolumes'], ['delete'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['namespaces'], ['delete'])), at: 'rules[0]' },
    { given: inRole(rule('', ['persistentvolumeclaims'], ['deletecollection'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
