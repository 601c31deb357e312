import type { Kind } from '../model/kinds/meta.ts'
import {
  cronJob,
  daemonSet,
  deployment,
  job,
  pod,
  replicaSet,
  replicationController,
  statefulSet,
} from '../model/kinds/workloads.ts'
import { groupKindOf } from '../model/resource.ts'
import type { World } from '../model/world.ts'

const workloadKinds: readonly Kind<unknown>[] = [
  pod,
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  job,
  cronJob,
  replicationController,
]

/** The `reads` of a check that rests on having seen all workloads. */
export const readsWorkloadKinds: readonly string[] = workloadKinds.map(
  ({ group, kind }) => `kind:${groupKindOf(group, kind)}`,
)

/** The first kind of workload that was not seen in full (in this namespace). */
export function unseenWorkloadKind(world: World, namespace?: string): Kind<unknown> | undefined {
  return workloadKinds.find((kind) => world.seen(kind, namespace) !== 'complete')
}
