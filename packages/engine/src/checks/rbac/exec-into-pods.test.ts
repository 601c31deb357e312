import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { execIntoPods } from './exec-into-pods.ts'

law(execIntoPods, {
  passes: [
    inClusterRole(rule('', ['pods'], ['create'], ['web'])),
    inClusterRole(rule('', ['pods/exec'], ['get'])),
    inClusterRole(rule('', ['pods/*'], ['create'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['pods/exec'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('', ['*/exec'], ['create'])), at: 'rules[0]' },
    { given: { ...inRole(rule('', ['pods/exec'], ['get'])), version: 'v1.34.4' }, at: 'rules[0]' },
    { given: { ...inRole(rule('', ['pods/exec'], ['get'])), version: 'unknown' }, at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
