import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { wildcardVerbs } from './wildcard-verbs.ts'

law(wildcardVerbs, {
  passes: [
    inClusterRole(rule('example.org', ['widgets'], ['get', 'list'])),
    inRole(rule('example.org', ['widgets'], ['get'])),
  ],
  fails: [
    { given: inClusterRole(rule('example.org', ['widgets'], ['*'])), at: 'rules[0].verbs[0]' },
    { given: inRole(rule('autoscaling', ['horizontalpodautoscalers'], ['get', '*'])), at: 'rules[0].verbs[1]' },
    { given: inClusterRole({ nonResourceURLs: ['/metrics'], verbs: ['*'] }), at: 'rules[0].verbs[0]' },
  ],
  unknown: [{ given: inClusterRole({ apiGroups: [''], resources: ['pods'], verbs: '*' }), at: 'rules[0].verbs' }],
})
