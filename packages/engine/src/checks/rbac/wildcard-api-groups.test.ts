import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { wildcardApiGroups } from './wildcard-api-groups.ts'

law(wildcardApiGroups, {
  passes: [
    inClusterRole(rule('example.org', ['widgets'], ['get'])),
    inClusterRole({ nonResourceURLs: ['/metrics'], verbs: ['get'] }),
  ],
  fails: [
    { given: inClusterRole(rule('*', ['widgets'], ['get'])), at: 'rules[0].apiGroups[0]' },
    { given: inRole(rule('*', ['widgets'], ['get'])), at: 'rules[0].apiGroups[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: '*', resources: ['pods'], verbs: ['get'] }), at: 'rules[0].apiGroups' },
  ],
})
