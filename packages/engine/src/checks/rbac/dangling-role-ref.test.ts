import { law, world } from '../law.ts'
import { danglingRoleRef } from './dangling-role-ref.ts'
import { bind, bindEverywhere, clusterRoleWith, roleWith, rule, web } from './fixture-roles.ts'

const services = rule('', ['services'], ['get'])

law(danglingRoleRef, {
  passes: [
    world([bind('Role', 'tested', web), roleWith(services)]),
    world([bind('ClusterRole', 'tested', web), clusterRoleWith(services)]),
    world([bind('ClusterRole', 'view', web)]),
    world([bindEverywhere('system:gke-metrics', web)]),
  ],
  fails: [
    { given: world([bind('Role', 'tested', web)]), at: 'roleRef.name' },
    { given: world([bind('Role', 'tested', web), clusterRoleWith(services)]), at: 'roleRef.name' },
    { given: world([bindEverywhere('tested', web), roleWith(services)]), at: 'roleRef.name' },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), roleRef: 'view' }]), at: 'roleRef' }],
})
