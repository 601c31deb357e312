// A NetworkPolicy that selects pods on the network of their node does not isolate them: plugins see the node, not the pod.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "NetworkPolicy and hostNetwork pods"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'
import { isolationOf } from '../../network/isolation.ts'

export const hostNetworkEscapesPolicies: WorkloadCheck = {
  id: 'host-network-escapes-policies',
  title: 'NetworkPolicy on a pod that uses the network of its node',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'The policy that selects the pod has no effect on it',
  attack: 'Connections that the policy seems to forbid go through, from and to the pod',
  remedy: 'Remove hostNetwork, or guard the node with a firewall',
  sources: [
    kubernetesDocs(
      'Network Policies, hostNetwork pods',
      'concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods',
    ),
  ],
  rows: ['U-NET-001'],
  judges: 'workload',
  passesOn: 'presence',
  reads: ['pod.hostNetwork', 'template.metadata.labels', 'kind:networking.k8s.io/NetworkPolicy'],
  find(workload, world) {
    if (workload.spec.hostNetwork !== true) return []
    // A policy for every pod of the namespace was not written for this one
    const [policy] = isolationOf(world, workload).byLabels
    if (policy === undefined) return notSeen(workload, world)
    const message = `NetworkPolicy ${policy.name} selects ${workload.name}, which uses the network of its node`
    return [{ path: workload.at('hostNetwork'), message }]
  },
}

function notSeen(workload: Workload, world: World): readonly Hit[] {
  if (world.seen(networkPolicy, workload.namespace) === 'complete') return []
  const message = `Whether a NetworkPolicy selects ${workload.name} is not known: ${world.whyNotSeen(networkPolicy, workload.namespace)}`
  return [{ path: workload.at('hostNetwork'), message, unknown: true }]
}
