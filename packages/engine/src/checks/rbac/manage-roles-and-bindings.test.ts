import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { manageRolesAndBindings } from './manage-roles-and-bindings.ts'

law(manageRolesAndBindings, {
  passes: [
    inClusterRole(rule('rbac.authorization.k8s.io', ['roles'], ['get', 'list'])),
    inRole(rule('rbac.authorization.k8s.io', ['clusterrolebindings'], ['create'])),
  ],
  fails: [
    { given: inClusterRole(rule('rbac.authorization.k8s.io', ['clusterrolebindings'], ['create'])), at: 'rules[0]' },
    { given: inRole(rule('rbac.authorization.k8s.io', ['rolebindings'], ['update'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
