import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { modifyWorkloads } from './modify-workloads.ts'

law(modifyWorkloads, {
  passes: [
    inClusterRole(rule('apps', ['deployments/scale'], ['patch'])),
    inClusterRole(rule('apps', ['deployments/status'], ['update'])),
    inClusterRole(rule('extensions', ['deployments'], ['patch'])),
  ],
  fails: [
    { given: inClusterRole(rule('apps', ['deployments'], ['patch'])), at: 'rules[0]' },
    { given: inRole(rule('', ['pods'], ['update'], ['web'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
