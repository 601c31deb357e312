import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { aggregatedDangerousRights } from './aggregated-dangerous-rights.ts'
import { inClusterRole, rule } from './fixture-roles.ts'

function into(name: string, ...rules: readonly JsonObject[]): Fixture {
  const labels = { [`rbac.authorization.k8s.io/aggregate-to-${name}`]: 'true' }
  return world([
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { labels, name: 'tested' }, rules },
  ])
}

law(aggregatedDangerousRights, {
  passes: [
    into('view', rule('example.org', ['widgets'], ['get', 'list', 'watch'])),
    into('edit', rule('example.org', ['widgets'], ['*'])),
    into('admin', rule('rbac.authorization.k8s.io', ['roles'], ['create'])),
    inClusterRole(rule('', ['secrets'], ['get'])),
  ],
  fails: [
    { given: into('view', rule('example.org', ['widgets'], ['update'])), at: 'rules[0]' },
    // Each right is also reported by itself
    { given: into('view', rule('', ['secrets'], ['get'])), at: 'rules[0]', alsoFails: ['read-secrets'] },
    {
      given: into('edit', rule('rbac.authorization.k8s.io', ['rolebindings'], ['create'])),
      at: 'rules[0]',
      alsoFails: ['manage-roles-and-bindings'],
    },
    {
      given: into('admin', rule('rbac.authorization.k8s.io', ['clusterroles'], ['bind'])),
      at: 'rules[0]',
      alsoFails: ['bind-or-escalate-roles'],
    },
  ],
  unknown: [],
})
