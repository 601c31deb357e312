import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { deletePodLogs } from './delete-pod-logs.ts'

law(deletePodLogs, {
  passes: [inClusterRole(rule('', ['pods/log'], ['get'])), inClusterRole(rule('', ['services'], ['delete'], ['web']))],
  fails: [
    { given: inClusterRole(rule('', ['pods/log'], ['delete'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods/log'], ['deletecollection'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: ['pods/log'], verbs: 'delete' }), at: 'rules[0].verbs' },
  ],
})
