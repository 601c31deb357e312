import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { portForwardToPods } from './port-forward-to-pods.ts'

law(portForwardToPods, {
  passes: [inClusterRole(rule('', ['pods/portforward'], ['get']))],
  fails: [
    { given: inClusterRole(rule('', ['pods/portforward'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods/portforward'], ['create'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
