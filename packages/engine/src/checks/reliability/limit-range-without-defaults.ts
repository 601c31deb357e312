// A LimitRange that gives no defaults for memory, or no CPU request, leaves containers that ask for nothing as they are: `max`
// counts as the default limit, `min` as the default request.
// Source: kubernetes/kubernetes pkg/apis/core/v1/defaults.go (SetDefaults_LimitRangeItem)

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, NamespaceCheck } from '../../model/check.ts'
import { limitRange } from '../../model/kinds/cluster.ts'
import { limitRangeDefaults } from './limit-range-defaults.ts'
import { isOfUsers } from './namespace-of-users.ts'

const wanted = [
  ['requests', 'memory', 'defaultRequest'],
  ['limits', 'memory', 'default'],
  ['requests', 'cpu', 'defaultRequest'],
] as const

export const limitRangeWithoutDefaults: NamespaceCheck = {
  id: 'limit-range-without-defaults',
  title: 'LimitRange without defaults for memory or CPU',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Containers that name no requests and limits get none, in spite of the LimitRange',
  attack: 'One forgotten limit, or one pod of an intruder, takes the memory of a node',
  remedy: 'Give default and defaultRequest for memory, and defaultRequest for cpu, in an item of type Container',
  sources: [kubernetesDocs('Limit Ranges', 'concepts/policy/limit-range/')],
  rows: ['U-REL-040'],
  judges: 'namespace',
  reads: ['kind:LimitRange'],
  find(namespace, world) {
    const [first] = world.objects(limitRange, namespace.name)
    if (first === undefined || !isOfUsers(namespace, world)) return []
    const defaults = limitRangeDefaults(world, namespace.name)
    const hits: Hit[] = []
    for (const [side, name, field] of wanted) {
      if (defaults[side].has(name)) continue
      hits.push({
        path: ['spec', 'limits'],
        on: first,
        message: `No LimitRange of namespace ${namespace.name} has ${field}.${name} for containers`,
        absence: { kind: limitRange, namespace: namespace.name, searched: defaults.searched },
      })
    }
    return hits
  },
}
