import type { Kind, ObjectMeta } from '../../model/kinds/meta.ts'
import {
  cronJob,
  daemonSet,
  deployment,
  job,
  pod,
  replicaSet,
  replicationController,
  statefulSet,
} from '../../model/kinds/workloads.ts'

/** Kinds whose objects people write to run something. */
export const workloadKinds: readonly Kind<unknown>[] = [
  pod,
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  replicationController,
  job,
  cronJob,
]

/** Made by a controller: what its owner is asked need not be asked again. */
export function isOwned(meta: ObjectMeta): boolean {
  return (meta.ownerReferences ?? []).some(({ controller }) => controller === true)
}
