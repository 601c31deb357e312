import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { deleteWorkloads } from './delete-workloads.ts'

law(deleteWorkloads, {
  passes: [inClusterRole(rule('', ['pods'], ['get'])), inRole(rule('apps', ['deployments'], ['delete'], ['web']))],
  fails: [
    { given: inClusterRole(rule('', ['pods'], ['delete'])), at: 'rules[0]' },
    { given: inRole(rule('apps', ['deployments'], ['deletecollection'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
