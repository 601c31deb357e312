// The floor of an autoscaler is what runs at quiet times; the API takes 1 where it is not given. Zero is scale-to-zero on
// purpose. Source: kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const hpaMinReplicasLow: ObjectCheck<ValueOf<typeof horizontalPodAutoscaler>> = {
  id: 'hpa-min-replicas-low',
  title: 'Autoscaler floor too low to survive a node',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'At quiet times the application runs on one pod, and stops with its node',
  attack: 'A drained or broken node takes the application down until the pod has started elsewhere',
  remedy: 'Set minReplicas to at least two',
  sources: [kubernetesDocs('Horizontal Pod Autoscaling', 'concepts/workloads/autoscaling/horizontal-pod-autoscale/')],
  rows: ['U-REL-013'],
  judges: 'object',
  kinds: [horizontalPodAutoscaler],
  reads: ['object.spec.minReplicas'],
  find({ value, name }, { settings }) {
    const replicas = value.spec?.minReplicas ?? 1
    if (replicas === 0 || replicas >= settings.minReplicas) return []
    const message = `Autoscaler ${name} keeps ${replicas} of at least ${settings.minReplicas} replicas`
    return [{ path: ['spec', 'minReplicas'], message }]
  },
}
