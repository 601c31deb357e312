// One pod goes down with its node, with every drain and with every rollout that recreates it. What an autoscaler scales is
// judged there; zero replicas are switched off on purpose.
// Source: kubernetes.io/docs/concepts/workloads/pods/disruptions

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import { autoscalerOf } from './autoscalers.ts'
import { replicasOf } from './replicas.ts'

export const singleReplica: WorkloadCheck = {
  id: 'single-replica',
  title: 'Fewer replicas than needed to survive a node',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The application stops when one node stops',
  attack: 'A drained or broken node takes the application down until the pod has started elsewhere',
  remedy: 'Run at least two replicas, or exempt what cannot run twice',
  sources: [kubernetesDocs('Disruptions', 'concepts/workloads/pods/disruptions/')],
  rows: ['U-REL-012'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['object.spec.replicas', 'kind:autoscaling/HorizontalPodAutoscaler'],
  find(workload, world) {
    const replicas = replicasOf(workload)
    if (replicas === undefined || replicas === 0 || replicas >= world.settings.minReplicas) return []
    if (autoscalerOf(world, workload) !== undefined) return []
    const searched = world.objects(horizontalPodAutoscaler, workload.namespace).length
    return [
      {
        path: ['spec', 'replicas'],
        message: `${workload.kind} ${workload.name} runs ${replicas} of at least ${world.settings.minReplicas} replicas`,
        absence: { kind: horizontalPodAutoscaler, namespace: workload.namespace, searched },
      },
    ]
  },
}
