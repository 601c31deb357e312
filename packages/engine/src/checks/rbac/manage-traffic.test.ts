import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { manageTraffic } from './manage-traffic.ts'

law(manageTraffic, {
  passes: [
    inClusterRole(rule('', ['services'], ['get'])),
    inClusterRole(rule('networking.k8s.io', ['ingresses/status'], ['update'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['services'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('discovery.k8s.io', ['endpointslices'], ['update'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
