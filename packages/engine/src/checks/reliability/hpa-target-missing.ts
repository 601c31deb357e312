// An autoscaler whose target does not exist does nothing, and says so only in its status.
// Source: kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { kindOf } from '../../model/kinds.ts'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { Kind, ValueOf } from '../../model/kinds/meta.ts'
import { targetGroupKind } from './autoscalers.ts'

export const hpaTargetMissing: ObjectCheck<ValueOf<typeof horizontalPodAutoscaler>> = {
  id: 'hpa-target-missing',
  title: 'Autoscaler of a workload that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The autoscaler scales nothing',
  attack: 'Load grows and no replica is added, because a name was changed in one place only',
  remedy: 'Let scaleTargetRef name an existing workload, or remove the autoscaler',
  sources: [kubernetesDocs('Horizontal Pod Autoscaling', 'concepts/workloads/autoscaling/horizontal-pod-autoscale/')],
  rows: ['U-REL-014'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [horizontalPodAutoscaler],
  reads: [
    'object.spec.scaleTargetRef',
    'kind:apps/Deployment',
    'kind:apps/StatefulSet',
    'kind:apps/ReplicaSet',
    'kind:ReplicationController',
  ],
  find(autoscaler, world) {
    const { namespace } = autoscaler
    const { group, kind, name } = targetGroupKind(autoscaler)
    if (name === '' || kind === '') return []
    const typed = kindOf(group, kind)
    const target: Kind<unknown> = typed ?? {
      group,
      kind,
      plural: '',
      namespaced: true,
      versions: [],
      schema: { type: 'any' },
    }
    if (world.get(target, namespace, name) !== undefined) return []
    const path = ['spec', 'scaleTargetRef', 'name']
    const base: Hit = {
      path,
      message: `Namespace ${namespace} has no ${kind} ${name} for autoscaler ${autoscaler.name}`,
    }
    if (typed === undefined)
      return [{ ...base, message: `${base.message}, as far as custom resources were read`, unknown: true }]
    const searched = world.objects(typed, namespace).length
    return [
      {
        ...base,
        message: `${base.message} (${searched} searched)`,
        absence: { kind: typed, namespace, searched },
        ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
      },
    ]
  },
}
