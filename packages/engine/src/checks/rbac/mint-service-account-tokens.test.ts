import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { mintServiceAccountTokens } from './mint-service-account-tokens.ts'

law(mintServiceAccountTokens, {
  passes: [
    inClusterRole(rule('', ['serviceaccounts'], ['create'])),
    inClusterRole(rule('', ['serviceaccounts/token'], ['get'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['serviceaccounts/token'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('', ['serviceaccounts/token'], ['create'], ['builder'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
