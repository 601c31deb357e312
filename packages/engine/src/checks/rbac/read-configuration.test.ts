import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { readConfiguration } from './read-configuration.ts'

law(readConfiguration, {
  passes: [inClusterRole(rule('', ['configmaps'], ['get'], ['app'])), inClusterRole(rule('', ['services'], ['list']))],
  fails: [
    { given: inClusterRole(rule('', ['configmaps'], ['list'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods'], ['get'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
