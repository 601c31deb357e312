import type { Hit } from '../../model/check.ts'
import { pod } from '../../model/kinds/workloads.ts'
import type { Path } from '../../model/path.ts'
import type { World } from '../../model/world.ts'
import { unseenWorkloadKind } from '../workload-kinds.ts'

/** The hit of a check that found none of the workloads it judges by, where some may not have been seen. */
export function unseenWorkloads(world: World, namespace: string, path: Path): readonly Hit[] {
  const unseen = unseenWorkloadKind(world, namespace)
  return unseen === undefined ? [] : [{ path, message: world.whyNotSeen(unseen, namespace), unknown: true }]
}

/** What a finding rests on that says "no workload of this namespace": the first kind that was not seen in full decides. */
export function absentWorkloads(world: World, namespace: string): Pick<Hit, 'absence' | 'confidence'> {
  const unseen = unseenWorkloadKind(world, namespace)
  return {
    absence: { kind: unseen ?? pod, namespace, searched: world.workloadsIn(namespace).length },
    ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
  }
}
