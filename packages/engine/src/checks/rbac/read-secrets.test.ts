import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { readSecrets } from './read-secrets.ts'

law(readSecrets, {
  passes: [
    inClusterRole(rule('', ['secrets'], ['get'], ['tls'])),
    inClusterRole(rule('apps', ['secrets'], ['get'])),
    inClusterRole(rule('', ['configmaps'], ['get'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['secrets'], ['list'])), at: 'rules[0]' },
    { given: inRole(rule('', ['secrets'], ['get'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
