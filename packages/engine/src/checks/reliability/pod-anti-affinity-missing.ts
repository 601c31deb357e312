// Nothing but a soft default of the scheduler keeps replicas apart: anti-affinity, or a spread over hostnames, says it. A matter
// of taste for those who trust the default. Source: kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node,
// topology-spread-constraints, "Cluster-level default constraints"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { selects } from '../../model/selector.ts'
import type { LabelSelector } from '../../model/selector.ts'
import type { Workload } from '../../model/workload.ts'
import { replicasOf } from './replicas.ts'

const hostname = 'kubernetes.io/hostname'

export const podAntiAffinityMissing: WorkloadCheck = {
  id: 'pod-anti-affinity-missing',
  title: 'Replicas may share a node',
  tier: 'opinion',
  severity: 'low',
  confidence: 'likely',
  why: 'Nothing in the pods asks the scheduler to keep them on different nodes',
  attack: 'One broken node takes all replicas',
  remedy: 'Add podAntiAffinity, or a topology spread constraint, over kubernetes.io/hostname that selects the own pods',
  sources: [kubernetesDocs('Assigning Pods to Nodes', 'concepts/scheduling-eviction/assign-pod-node/')],
  rows: ['U-REL-020'],
  judges: 'workload',
  reads: [
    'object.spec.replicas',
    'template.metadata.labels',
    'pod.affinity.podAntiAffinity',
    'pod.topologySpreadConstraints',
  ],
  find(workload) {
    if ((replicasOf(workload) ?? 0) < 2 || isKeptApart(workload)) return []
    const message = `Nothing keeps the ${replicasOf(workload)} replicas of ${workload.name} on different nodes`
    return [{ path: workload.at('affinity', 'podAntiAffinity'), message }]
  },
}

function isKeptApart({ spec, labels }: Workload): boolean {
  const {
    requiredDuringSchedulingIgnoredDuringExecution: required = [],
    preferredDuringSchedulingIgnoredDuringExecution: preferred = [],
  } = spec.affinity?.podAntiAffinity ?? {}
  const own = (selector: LabelSelector | undefined): boolean =>
    selector !== undefined && selects(selector, labels) === true
  return (
    required.some(({ topologyKey, labelSelector }) => topologyKey === hostname && own(labelSelector)) ||
    preferred.some(({ podAffinityTerm: term }) => term?.topologyKey === hostname && own(term.labelSelector)) ||
    (spec.topologySpreadConstraints ?? []).some(
      ({ topologyKey, labelSelector }) => topologyKey === hostname && own(labelSelector),
    )
  )
}
