import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { attachToPods } from './attach-to-pods.ts'

law(attachToPods, {
  passes: [
    inClusterRole(rule('', ['pods'], ['create'], ['web'])),
    inClusterRole(rule('', ['pods/attach'], ['get'])),
    inClusterRole(rule('', ['pods/*'], ['create'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['pods/attach'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('', ['*/attach'], ['create'])), at: 'rules[0]' },
    { given: { ...inRole(rule('', ['pods/attach'], ['get'])), version: 'v1.34.4' }, at: 'rules[0]' },
    { given: { ...inRole(rule('', ['pods/attach'], ['get'])), version: 'unknown' }, at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
