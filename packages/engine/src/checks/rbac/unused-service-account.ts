// A service account that nothing runs as and nobody has bound is left over, or waits to be used by whoever finds it.
// Source: CIS Kubernetes Benchmark 5.1.6, the same inventory

import { serviceAccountNameOf } from '../../access/service-account.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { clusterRoleBinding, roleBinding, serviceAccount } from '../../model/kinds/rbac.ts'
import { accessOf } from '../../access/access.ts'
import type { World } from '../../model/world.ts'
import { customAccounts } from './custom-accounts.ts'

export const unusedServiceAccount: ObjectCheck<ValueOf<typeof serviceAccount>> = {
  id: 'unused-service-account',
  title: 'Service account that nothing uses',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'likely',
  why: 'No binding names it and no workload runs as it, so nobody looks after it',
  attack: 'Whoever may create tokens or pods uses it, and its name raises no question',
  remedy: 'Delete the service account, or bind it to the role that it was made for',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
  ],
  rows: ['U-RBAC-039'],
  judges: 'object',
  kinds: [serviceAccount],
  reads: ['kind:rbac.authorization.k8s.io/RoleBinding', 'kind:rbac.authorization.k8s.io/ClusterRoleBinding'],
  passesOn: 'presence',
  find(object, world) {
    if (object.name === 'default' || world.settings.systemNamespaces.includes(object.namespace)) return []
    if (accessOf(world).bindingsTo(`user system:serviceaccount:${object.namespace}:${object.name}`).length > 0)
      return []
    if (usedIn(world).has(`${object.namespace}/${object.name}`)) return []
    const { searched } = accessOf(world)
    return [
      {
        path: object.at(),
        value: object.name,
        message: `No workload runs as service account ${object.name}, and none of the ${searched} bindings that were read names it`,
        absence: { kind: world.seen(clusterRoleBinding) === 'complete' ? roleBinding : clusterRoleBinding, searched },
        confidence: 'likely',
      },
    ]
  },
}

const known = new WeakMap<World, ReadonlySet<string>>()

function usedIn(world: World): ReadonlySet<string> {
  const before = known.get(world)
  if (before !== undefined) return before
  const used = new Set(customAccounts(world))
  for (const { namespace, spec } of world.workloads) used.add(`${namespace}/${serviceAccountNameOf(spec)}`)
  known.set(world, used)
  return used
}
