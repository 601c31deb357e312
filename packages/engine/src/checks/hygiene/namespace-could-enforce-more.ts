// Every pod of the namespace passes a stricter level than the one it enforces: enforcing that level refuses nothing that runs today
// and keeps what is worse from ever being created. Judged by the same rules as admission.
// Source: kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { namespaceKind } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { set } from '../../model/fix.ts'
import { isObject } from '../../model/json.ts'
import { valueAt } from '../../model/path.ts'
import type { Workload } from '../../model/workload.ts'
import { highestLevel } from '../../pod-security/highest-level.ts'
import { labelPrefix, namespacePolicy } from '../../pod-security/namespace-policy.ts'
import type { PodInput } from '../../pod-security/pod.ts'
import { compareLevels } from '../../pod-security/version.ts'
import { readsWorkloadKinds, unseenWorkloadKind } from '../workload-kinds.ts'

export const namespaceCouldEnforceMore: ObjectCheck<ValueOf<typeof namespaceKind>> = {
  id: 'namespace-could-enforce-more',
  title: 'Namespace that could enforce a stricter level',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'All of its pods pass a stricter Pod Security level than it enforces',
  attack: 'A pod that nobody here needs, privileged or on the host network, can still be created',
  remedy: 'Enforce the level that all pods pass',
  sources: [
    cis('5.2.1'),
    kubernetesDocs(
      'Enforce Pod Security Standards with Namespace Labels',
      'tasks/configure-pod-container/enforce-standards-namespace-labels/',
    ),
  ],
  rows: ['U-HYG-004'],
  fixable: true,
  passesOn: 'presence',
  judges: 'object',
  kinds: [namespaceKind],
  reads: ['object.metadata.labels', ...readsWorkloadKinds],
  find({ name, labels }, world) {
    const workloads = world.workloadsIn(name)
    if (world.settings.systemNamespaces.includes(name)) return []
    const key = `${labelPrefix}enforce`
    const { enforce } = namespacePolicy({ labels })
    // Without a label, and without configuration of the API server, nothing is enforced.
    const level = 'unknown' in enforce ? 'privileged' : enforce.level
    if (level === 'restricted') return []
    const path = ['metadata', 'labels', key]
    const unseen = unseenWorkloadKind(world, name)
    if (workloads.length === 0) {
      return unseen === undefined ? [] : [{ path, message: world.whyNotSeen(unseen, name), unknown: true }]
    }
    const highest = highestLevel(workloads.map(podInput), 'unknown' in enforce ? 'latest' : enforce.version)
    if (compareLevels(highest.level, level) <= 0) return []
    return [
      {
        path,
        message: `All ${workloads.length} workloads of namespace ${name} pass ${highest.level}; it enforces ${Object.hasOwn(labels, key) ? level : 'nothing'}`,
        fix: set(path, highest.level),
        ...(unseen !== undefined && { absence: { kind: unseen, namespace: name, searched: workloads.length } }),
      },
    ]
  },
}

/** The pod as written: the standards say themselves what a wrong type means. */
function podInput({ object, templatePath }: Workload): PodInput {
  const template = valueAt(object.resource.value, templatePath)
  const { metadata, spec } = isObject(template) ? template : {}
  return { metadata, spec }
}
