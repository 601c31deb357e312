import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import { splitApiVersion } from '../../model/resource.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

export type Autoscaler = KubeObject<ValueOf<typeof horizontalPodAutoscaler>>

interface Autoscaling {
  readonly autoscalerOf: ReadonlyMap<string, Autoscaler>
  readonly workloadOf: ReadonlyMap<string, Workload>
}

const known = new WeakMap<World, Autoscaling>()

/** The HorizontalPodAutoscaler that scales this workload; worked out once per world. */
export function autoscalerOf(world: World, workload: Workload): Autoscaler | undefined {
  return autoscaling(world).autoscalerOf.get(key(workload.namespace, workload.kind, workload.name))
}

/** The workload that this autoscaler scales, if the target holds it. */
export function scaledWorkload(world: World, { namespace, value }: Autoscaler): Workload | undefined {
  const { kind = '', name = '' } = value.spec?.scaleTargetRef ?? {}
  return autoscaling(world).workloadOf.get(key(namespace, kind, name))
}

/** `apps/v1`, `Deployment` -> apps, Deployment: group and kind of what the autoscaler scales. */
export function targetGroupKind({ value }: Autoscaler): { group: string; kind: string; name: string } {
  const { apiVersion = '', kind = '', name = '' } = value.spec?.scaleTargetRef ?? {}
  return { group: apiVersion === '' ? '' : splitApiVersion(apiVersion).group, kind, name }
}

function autoscaling(world: World): Autoscaling {
  const before = known.get(world)
  if (before !== undefined) return before
  const autoscalers = new Map<string, Autoscaler>()
  for (const object of world.objects(horizontalPodAutoscaler)) {
    const { kind, name } = targetGroupKind(object)
    if (name !== '') autoscalers.set(key(object.namespace, kind, name), object)
  }
  const workloads = new Map<string, Workload>()
  for (const workload of world.workloads) workloads.set(key(workload.namespace, workload.kind, workload.name), workload)
  const made = { autoscalerOf: autoscalers, workloadOf: workloads }
  known.set(world, made)
  return made
}

function key(namespace: string, kind: string, name: string): string {
  return `${namespace}\n${kind}\n${name}`
}
