import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { proxyToPods } from './proxy-to-pods.ts'

law(proxyToPods, {
  passes: [inClusterRole(rule('', ['services'], ['get'])), inClusterRole(rule('', ['pods/proxy'], ['list']))],
  fails: [
    { given: inClusterRole(rule('', ['services/proxy'], ['get'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods/proxy'], ['create'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
