import { law, world } from '../law.ts'
import { bind, clusterRoleWith, inClusterRole, inRole, roleIn, rule, web } from './fixture-roles.ts'
import { changeClusterDns } from './change-cluster-dns.ts'

law(changeClusterDns, {
  passes: [
    inRole(rule('', ['configmaps'], ['update'])),
    inClusterRole(rule('', ['configmaps'], ['update'], ['lock'])),
    // Bound in namespace shop only
    world([clusterRoleWith(rule('', ['configmaps'], ['update'])), bind('ClusterRole', 'tested', web)]),
  ],
  fails: [
    { given: inClusterRole(rule('', ['configmaps'], ['update'])), at: 'rules[0]' },
    { given: world([roleIn('kube-system', rule('', ['configmaps'], ['patch'], ['coredns']))]), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
