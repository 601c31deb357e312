import type { Workload } from '../../model/workload.ts'

const scaled: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/ReplicaSet',
  'ReplicationController',
])

/** How many pods the object asks for, 1 where it does not say; undefined for kinds that are not scaled by `spec.replicas`. */
export function replicasOf({ groupKind, object }: Workload): number | undefined {
  if (!scaled.has(groupKind)) return undefined
  return (object.value as { spec?: { replicas?: number } }).spec?.replicas ?? 1
}
