import { law, world } from '../law.ts'
import { adminBinding } from './admin-binding.ts'
import { bind, bindEverywhere, clusterRoleWith, group, roleWith, rule, user, web } from './fixture-roles.ts'

const everything = rule('*', ['*'], ['*'])

law(adminBinding, {
  passes: [
    world([bind('ClusterRole', 'admin', user('jane'))]),
    world([bindEverywhere('view', user('jane'))]),
    world([bindEverywhere('cluster-admin')]),
    world([bind('Role', 'tested', web), roleWith(rule('', ['services'], ['get']))]),
    world([
      {
        ...bindEverywhere('cluster-admin', group('system:masters')),
        metadata: { labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' }, name: 'cluster-admin' },
      },
    ]),
  ],
  fails: [
    { given: world([bindEverywhere('cluster-admin', user('jane'))]), at: 'roleRef.name' },
    { given: world([bindEverywhere('admin', group('developers'))]), at: 'roleRef.name' },
    { given: world([bind('ClusterRole', 'cluster-admin', web)]), at: 'roleRef.name' },
    {
      // The role is found too, by its own rule
      given: world([bindEverywhere('tested', web), clusterRoleWith(everything)]),
      at: 'roleRef.name',
      alsoFails: ['admin-equivalent-role', 'wildcard-resources', 'wildcard-verbs'],
    },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'admin', web), roleRef: 'admin' }]), at: 'roleRef' }],
})
