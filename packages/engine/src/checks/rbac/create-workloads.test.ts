import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { createWorkloads } from './create-workloads.ts'

law(createWorkloads, {
  passes: [
    inClusterRole(rule('', ['deployments'], ['create'])),
    inClusterRole(rule('apps', ['deployments'], ['get'])),
    inClusterRole(rule('', ['pods'], ['create'], ['web'])),
    inClusterRole(rule('apps', ['deployments/scale'], ['create'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['pods'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('apps', ['deployments'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('batch', ['cronjobs'], ['create'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
