// Without a ResourceQuota one namespace may take what the cluster has, in pods, memory, disks and addresses.
// Source: kubernetes.io/docs/concepts/policy/resource-quotas

import { kubernetesDocs } from '../../model/check.ts'
import type { NamespaceCheck } from '../../model/check.ts'
import { resourceQuota } from '../../model/kinds/cluster.ts'
import { isOfUsers } from './namespace-of-users.ts'

export const resourceQuotaMissing: NamespaceCheck = {
  id: 'resource-quota-missing',
  title: 'Namespace without a ResourceQuota',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Nothing bounds what the namespace takes from the cluster',
  attack: 'A runaway autoscaler, or an intruder who mines, takes every node that others need',
  remedy: 'Add a ResourceQuota for the requests and limits of the namespace',
  sources: [kubernetesDocs('Resource Quotas', 'concepts/policy/resource-quotas/')],
  rows: ['U-REL-041'],
  passesOn: 'presence',
  judges: 'namespace',
  reads: ['kind:ResourceQuota'],
  find(namespace, world) {
    if (!isOfUsers(namespace, world) || world.objects(resourceQuota, namespace.name).length > 0) return []
    return [
      {
        path: [],
        message: `Namespace ${namespace.name} has no ResourceQuota`,
        absence: { kind: resourceQuota, namespace: namespace.name, searched: 0 },
        ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
      },
    ]
  },
}
