import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { manageConfigMaps } from './manage-config-maps.ts'

law(manageConfigMaps, {
  passes: [inRole(rule('', ['configmaps'], ['update'], ['lock'])), inRole(rule('', ['configmaps'], ['get']))],
  fails: [
    { given: inClusterRole(rule('', ['configmaps'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('', ['configmaps'], ['update'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
