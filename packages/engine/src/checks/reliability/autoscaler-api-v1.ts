// autoscaling/v1 knows CPU alone and keeps the rest in annotations; autoscaling/v2 has been stable since 1.23. v1 is not deprecated,
// so this is a matter of taste. Source: kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const autoscalerApiV1: ObjectCheck<ValueOf<typeof horizontalPodAutoscaler>> = {
  id: 'autoscaler-api-v1',
  title: 'Autoscaler in the API of CPU alone',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'It can scale on CPU only, and says nothing of how fast',
  attack: 'Load that does not show in CPU adds no replica',
  remedy: 'Write the autoscaler in autoscaling/v2',
  sources: [
    kubernetesDocs(
      'HorizontalPodAutoscaler',
      'reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
    ),
  ],
  rows: [],
  judges: 'object',
  kinds: [horizontalPodAutoscaler],
  reads: ['object.spec.targetCPUUtilizationPercentage'],
  find({ resource, name }, world) {
    // A cluster serves every autoscaler in both versions.
    if (resource.version !== 'v1' || world.evidence.coverage.world === 'listed') return []
    return [{ path: ['apiVersion'], message: `Autoscaler ${name} is written in autoscaling/v1` }]
  },
}
