import type { Hit } from '../../model/check.ts'
import type { Kind } from '../../model/kinds/meta.ts'
import { cronJob, daemonSet, deployment, job, pod, replicaSet, replicationController, statefulSet } from '../../model/kinds/workloads.ts'
import type { Path } from '../../model/path.ts'
import type { World } from '../../model/world.ts'

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

/** The `reads` of a check whose findings rest on a workload that is not there. */
export const readsWorkloadKinds: readonly string[] = [
  'kind:Pod',
  'kind:apps/Deployment',
  'kind:apps/StatefulSet',
  'kind:apps/DaemonSet',
  'kind:apps/ReplicaSet',
  'kind:batch/Job',
  'kind:batch/CronJob',
  'kind:ReplicationController',
]

/** The hit of a check that found none of the workloads it judges by, where some may not have been seen. */
export function unseenWorkloads(world: World, namespace: string, path: Path): readonly Hit[] {
  const unseen = workloadKinds.find((kind) => world.seen(kind, namespace) !== 'complete')
  return unseen === undefined ? [] : [{ path, message: world.whyNotSeen(unseen, namespace), unknown: true }]
}

/** What a finding rests on that says "no workload of this namespace": the first kind that was not seen in full decides. */
export function absentWorkloads(world: World, namespace: string): Pick<Hit, 'absence' | 'confidence'> {
  const unseen = workloadKinds.find((kind) => world.seen(kind, namespace) !== 'complete')
  return {
    absence: { kind: unseen ?? pod, namespace, searched: world.workloadsIn(namespace).length },
    ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
  }
}
