// A ResourceQuota that counts objects only leaves memory and CPU without a bound.
// Source: kubernetes.io/docs/concepts/policy/resource-quotas, "Compute Resource Quota"

import { kubernetesDocs } from '../../model/check.ts'
import type { NamespaceCheck } from '../../model/check.ts'
import { resourceQuota } from '../../model/kinds/cluster.ts'
import { isOfUsers } from './namespace-of-users.ts'

const memory = ['memory', 'requests.memory', 'limits.memory']
const cpu = ['cpu', 'requests.cpu', 'limits.cpu']

export const resourceQuotaWithoutCompute: NamespaceCheck = {
  id: 'resource-quota-without-compute',
  title: 'ResourceQuota that bounds neither memory nor CPU',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The quotas of the namespace count objects and leave memory or CPU without a bound',
  attack: 'A few pods with large requests take every node that others need',
  remedy: 'Bound requests.memory and requests.cpu, or the limits, in a ResourceQuota of the namespace',
  sources: [kubernetesDocs('Resource Quotas', 'concepts/policy/resource-quotas/')],
  rows: ['U-REL-041'],
  judges: 'namespace',
  reads: ['kind:ResourceQuota'],
  find(namespace, world) {
    const quotas = world.objects(resourceQuota, namespace.name)
    const [first] = quotas
    if (first === undefined || !isOfUsers(namespace, world)) return []
    const bounds = (names: readonly string[]): boolean =>
      quotas.some(({ value }) => names.some((name) => value.spec?.hard?.[name] !== undefined))
    const missing = [...(bounds(memory) ? [] : ['memory']), ...(bounds(cpu) ? [] : ['cpu'])]
    if (missing.length === 0) return []
    return [
      {
        path: ['spec', 'hard'],
        on: first,
        message: `No ResourceQuota of namespace ${namespace.name} bounds ${missing.join(' or ')}`,
        absence: { kind: resourceQuota, namespace: namespace.name, searched: quotas.length },
      },
    ]
  },
}
