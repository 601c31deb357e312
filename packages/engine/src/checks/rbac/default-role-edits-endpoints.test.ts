import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { defaultRoleEditsEndpoints } from './default-role-edits-endpoints.ts'
import { inClusterRole, rule } from './fixture-roles.ts'

function named(name: string, ...rules: readonly JsonObject[]): Fixture {
  const labels = {
    'kubernetes.io/bootstrapping': 'rbac-defaults',
    'rbac.authorization.k8s.io/aggregate-to-edit': 'true',
  }
  return world([{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { labels, name }, rules }])
}

law(defaultRoleEditsEndpoints, {
  passes: [
    named('system:aggregate-to-edit', rule('', ['services'], ['create'])),
    named('system:aggregate-to-edit', rule('', ['endpoints'], ['get'])),
    inClusterRole(rule('', ['endpoints'], ['create'])),
  ],
  fails: [
    { given: named('system:aggregate-to-edit', rule('', ['services', 'endpoints'], ['create'])), at: 'rules[0]' },
    {
      given: named(
        'system:aggregate-to-edit',
        rule('', ['services'], ['get']),
        rule('discovery.k8s.io', ['endpointslices'], ['patch']),
      ),
      at: 'rules[1]',
    },
  ],
  unknown: [],
})
