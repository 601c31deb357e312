// Utilization is a percentage of the request: where a container has none, the autoscaler has no metric for the pod and does
// not scale. Requests may come from the LimitRange.
// Source: kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale, "Algorithm details"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { Container } from '../../model/workload.ts'
import { scaledWorkload } from './autoscalers.ts'
import type { Autoscaler } from './autoscalers.ts'
import { missingResource } from './missing-resource.ts'

export const hpaTargetWithoutRequests: ObjectCheck<ValueOf<typeof horizontalPodAutoscaler>> = {
  id: 'hpa-target-without-requests',
  title: 'Autoscaler on utilization of what has no request',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Utilization is a share of the request, so without one the autoscaler does nothing',
  attack: 'Load grows and no replica is added',
  remedy: 'Give every container of the target a request for the resource, or scale on an average value',
  sources: [kubernetesDocs('Horizontal Pod Autoscaling', 'concepts/workloads/autoscaling/horizontal-pod-autoscale/')],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [horizontalPodAutoscaler],
  reads: [
    'object.spec.scaleTargetRef',
    'object.spec.metrics',
    'object.spec.targetCPUUtilizationPercentage',
    'kind:LimitRange',
  ],
  find(autoscaler, world) {
    const target = scaledWorkload(world, autoscaler)
    if (target === undefined) return []
    const hits: Hit[] = []
    for (const { path, resource, container } of utilizations(autoscaler)) {
      for (const one of target.containers) {
        if (!counts(one, container)) continue
        const [missing] = missingResource(one, world, 'requests', resource)
        if (missing === undefined) continue
        const message = `Autoscaler ${autoscaler.name} scales on utilization of ${resource}, for which container ${one.name} has no request`
        hits.push({ ...missing, path, message })
        break
      }
    }
    return hits
  },
}

function counts({ list, sidecar, name }: Container, named: string | undefined): boolean {
  return (list === 'containers' || sidecar) && (named === undefined || named === name)
}

function utilizations({
  value,
}: Autoscaler): { path: (string | number)[]; resource: string; container: string | undefined }[] {
  const found: { path: (string | number)[]; resource: string; container: string | undefined }[] = []
  value.spec?.metrics?.forEach(({ type, resource, containerResource }, index) => {
    const metric = type === 'ContainerResource' ? containerResource : type === 'Resource' ? resource : undefined
    if (metric?.target?.averageUtilization === undefined) return
    const field = type === 'Resource' ? 'resource' : 'containerResource'
    found.push({
      path: ['spec', 'metrics', index, field, 'target', 'averageUtilization'],
      resource: metric.name ?? '',
      container: type === 'Resource' ? undefined : (metric.container ?? ''),
    })
  })
  if (value.spec?.targetCPUUtilizationPercentage !== undefined) {
    found.push({ path: ['spec', 'targetCPUUtilizationPercentage'], resource: 'cpu', container: undefined })
  }
  return found
}
