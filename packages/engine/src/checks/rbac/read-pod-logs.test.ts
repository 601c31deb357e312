import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { readPodLogs } from './read-pod-logs.ts'

law(readPodLogs, {
  passes: [
    inClusterRole(rule('', ['pods'], ['get'], ['web'])),
    inClusterRole(rule('', ['pods/log'], ['get'], ['web'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['pods/log'], ['get'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods/log'], ['get'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
