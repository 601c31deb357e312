// Without a LimitRange, pods that ask for nothing are taken in with no requests and no limits.
// Source: kubernetes.io/docs/concepts/policy/limit-range

import { kubernetesDocs } from '../../model/check.ts'
import type { NamespaceCheck } from '../../model/check.ts'
import { limitRange } from '../../model/kinds/cluster.ts'
import { isOfUsers } from './namespace-of-users.ts'

export const limitRangeMissing: NamespaceCheck = {
  id: 'limit-range-missing',
  title: 'Namespace without a LimitRange',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Containers that name no requests and limits get none',
  attack: 'One forgotten limit, or one pod of an intruder, takes the memory of a node',
  remedy: 'Add a LimitRange with default and defaultRequest for containers',
  sources: [kubernetesDocs('Limit Ranges', 'concepts/policy/limit-range/')],
  rows: ['U-REL-040'],
  passesOn: 'presence',
  judges: 'namespace',
  reads: ['kind:LimitRange'],
  find(namespace, world) {
    if (!isOfUsers(namespace, world) || world.objects(limitRange, namespace.name).length > 0) return []
    return [
      {
        path: [],
        message: `Namespace ${namespace.name} has no LimitRange`,
        absence: { kind: limitRange, namespace: namespace.name, searched: 0 },
        ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
      },
    ]
  },
}
