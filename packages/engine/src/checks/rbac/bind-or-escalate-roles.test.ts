import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { bindOrEscalateRoles } from './bind-or-escalate-roles.ts'

law(bindOrEscalateRoles, {
  passes: [
    // The API server asks for that verb on roles, never on bindings
    inClusterRole(rule('rbac.authorization.k8s.io', ['clusterrolebindings'], ['bind'])),
    inRole(rule('rbac.authorization.k8s.io', ['clusterroles'], ['escalate'])),
  ],
  fails: [
    { given: inClusterRole(rule('rbac.authorization.k8s.io', ['clusterroles'], ['bind'])), at: 'rules[0]' },
    { given: inRole(rule('rbac.authorization.k8s.io', ['roles'], ['escalate'])), at: 'rules[0]' },
    { given: inClusterRole(rule('rbac.authorization.k8s.io', ['clusterroles'], ['bind'], ['edit'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
