import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { changeNodes } from './change-nodes.ts'

law(changeNodes, {
  passes: [
    inClusterRole(rule('', ['nodes'], ['get', 'list', 'watch'])),
    inRole(rule('', ['nodes/status'], ['update'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['nodes/status'], ['update'])), at: 'rules[0]' },
    { given: inClusterRole(rule('', ['nodes'], ['patch'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
