import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { reachKubeletApi } from './reach-kubelet-api.ts'

law(reachKubeletApi, {
  passes: [
    inClusterRole(rule('', ['nodes/metrics', 'nodes/stats'], ['get'])),
    inClusterRole(rule('', ['nodes'], ['get'])),
    inRole(rule('', ['nodes/proxy'], ['get'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['nodes/proxy'], ['get'])), at: 'rules[0]' },
    { given: inClusterRole(rule('', ['nodes/proxy'], ['create'], ['node1'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
