import { law } from '../law.ts'
import { adminEquivalentRole } from './admin-equivalent-role.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'

// The stars are named one by one; the single rights are left to this check
const stars = ['wildcard-resources', 'wildcard-verbs']

law(adminEquivalentRole, {
  passes: [
    inClusterRole(rule('example.org', ['*'], ['*'])),
    inClusterRole(rule('*', ['widgets'], ['*'])),
    inRole(rule('*', ['*'], ['get'], ['web'])),
  ],
  fails: [
    { given: inClusterRole(rule('*', ['*'], ['*'])), at: 'rules[0]', alsoFails: stars },
    { given: inRole(rule('*', ['*'], ['*'])), at: 'rules[0]', alsoFails: stars },
  ],
  unknown: [{ given: inClusterRole({ apiGroups: '*', resources: ['*'], verbs: ['*'] }), at: 'rules[0].apiGroups' }],
})
