import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { manageNetworkPolicies } from './manage-network-policies.ts'

law(manageNetworkPolicies, {
  passes: [
    inClusterRole(rule('networking.k8s.io', ['networkpolicies'], ['get'])),
    inClusterRole(rule('', ['networkpolicies'], ['delete'])),
  ],
  fails: [
    { given: inClusterRole(rule('networking.k8s.io', ['networkpolicies'], ['delete'])), at: 'rules[0]' },
    { given: inRole(rule('networking.k8s.io', ['networkpolicies'], ['update'])), at: 'rules[0]' },
    { given: inClusterRole(rule('cilium.io', ['ciliumclusterwidenetworkpolicies'], ['create'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
