import { law } from '../law.ts'
import { clusterScopedResourceInRole } from './cluster-scoped-resource-in-role.ts'
import { inRole, rule } from './fixture-roles.ts'

law(clusterScopedResourceInRole, {
  passes: [
    inRole(rule('', ['services', 'namespaces'], ['get'])),
    inRole(rule('rbac.authorization.k8s.io', ['clusterroles'], ['bind'], ['view'])),
    inRole(rule('example.org', ['nodes'], ['get'])),
  ],
  fails: [
    { given: inRole(rule('', ['services', 'nodes/proxy'], ['get'])), at: 'rules[0].resources[1]' },
    { given: inRole(rule('', ['users', 'groups'], ['impersonate'])), at: 'rules[0].resources[0]' },
    {
      given: inRole(rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations'], ['create'])),
      at: 'rules[0].resources[0]',
    },
  ],
  unknown: [{ given: inRole({ apiGroups: [''], resources: 'nodes', verbs: ['get'] }), at: 'rules[0].resources' }],
})
