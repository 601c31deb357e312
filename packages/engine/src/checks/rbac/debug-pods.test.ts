import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { debugPods } from './debug-pods.ts'

law(debugPods, {
  passes: [inClusterRole(rule('', ['pods/ephemeralcontainers'], ['get']))],
  fails: [
    { given: inClusterRole(rule('', ['pods/ephemeralcontainers'], ['patch'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods/ephemeralcontainers'], ['update'], ['web'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
