import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { deleteEvents } from './delete-events.ts'

law(deleteEvents, {
  passes: [inClusterRole(rule('', ['events'], ['create', 'patch']))],
  fails: [
    { given: inClusterRole(rule('', ['events'], ['delete'])), at: 'rules[0]' },
    { given: inRole(rule('events.k8s.io', ['events'], ['deletecollection'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
