// A manifest with spec.replicas sets the number back at every apply, and the autoscaler starts again from there. In a cluster the
// field is the autoscaler's own, so only files are judged. No fix: taking the field away lets `kubectl apply` set it to 1 once.
// Source: kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale, "Migrating Deployments and StatefulSets to
// horizontal autoscaling"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { World } from '../../model/world.ts'
import { autoscalerOf } from './autoscalers.ts'

const scaled: ReadonlySet<string> = new Set(['apps/Deployment', 'apps/StatefulSet'])

export const replicasBesideAutoscaler: WorkloadCheck = {
  id: 'replicas-beside-autoscaler',
  title: 'Replicas set where an autoscaler sets them',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Every apply sets the number of replicas back from what the load needs',
  attack: 'A release during peak load takes most replicas away at once',
  remedy: 'Leave spec.replicas out of the manifest',
  sources: [kubernetesDocs('Horizontal Pod Autoscaling', 'concepts/workloads/autoscaling/horizontal-pod-autoscale/')],
  rows: ['U-REL-015'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['object.spec.replicas', 'kind:autoscaling/HorizontalPodAutoscaler'],
  find(workload, world) {
    if (!scaled.has(workload.groupKind) || world.evidence.target.kind === 'cluster') return []
    const replicas = (workload.object.value as { spec?: { replicas?: number } }).spec?.replicas
    if (replicas === undefined) return []
    const autoscaler = autoscalerOf(world, workload)
    if (autoscaler === undefined) return unseen(world, workload.namespace)
    const message = `${workload.kind} ${workload.name} sets ${replicas} replicas, which autoscaler ${autoscaler.name} sets too`
    return [{ path: ['spec', 'replicas'], message }]
  },
}

function unseen(world: World, namespace: string): readonly Hit[] {
  if (world.seen(horizontalPodAutoscaler, namespace) === 'complete') return []
  return [{ path: ['spec', 'replicas'], message: world.whyNotSeen(horizontalPodAutoscaler, namespace), unknown: true }]
}
