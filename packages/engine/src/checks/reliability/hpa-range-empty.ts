// With minReplicas equal to maxReplicas the autoscaler has nothing to choose from.
// Source: kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const hpaRangeEmpty: ObjectCheck<ValueOf<typeof horizontalPodAutoscaler>> = {
  id: 'hpa-range-empty',
  title: 'Autoscaler that cannot scale',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The autoscaler is there and can neither add nor take away a replica',
  attack: 'Load grows, and whoever trusted the autoscaler learns from the outage that it could not',
  remedy: 'Raise maxReplicas above minReplicas, or remove the autoscaler',
  sources: [kubernetesDocs('Horizontal Pod Autoscaling', 'concepts/workloads/autoscaling/horizontal-pod-autoscale/')],
  rows: ['U-REL-013'],
  judges: 'object',
  kinds: [horizontalPodAutoscaler],
  reads: ['object.spec.minReplicas', 'object.spec.maxReplicas'],
  find({ value, name }) {
    const { minReplicas = 1, maxReplicas } = value.spec ?? {}
    if (maxReplicas === undefined || maxReplicas > minReplicas) return []
    const message = `Autoscaler ${name} scales from ${minReplicas} to ${maxReplicas} replicas`
    return [{ path: ['spec', 'maxReplicas'], message }]
  },
}
