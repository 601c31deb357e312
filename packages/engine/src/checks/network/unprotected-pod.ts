import type { Hit } from '../../model/check.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import type { Path } from '../../model/path.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'
import { otherPoliciesNotSeen, otherPolicyOn } from '../../network/other-policies.ts'
import { isolationOf } from '../../network/isolation.ts'
import type { Isolation } from '../../network/isolation.ts'

/**
 * The isolation of pods that NetworkPolicies are meant for. Undefined: they do not apply, because the pods use the network
 * of their node, or the namespace is the cluster's own.
 */
export function isolationToJudge(world: World, workload: Workload): Isolation | undefined {
  if (workload.spec.hostNetwork === true) return undefined
  if (world.settings.systemNamespaces.includes(workload.namespace)) return undefined
  return isolationOf(world, workload)
}

export function allSeen(world: World, { namespace }: Workload): boolean {
  return world.seen(networkPolicy, namespace) === 'complete'
}

/** A hit from the absence of policies, or an open answer where some policy that we do not evaluate may be there. */
export function unprotected(world: World, workload: Workload, message: string): readonly Hit[] {
  const path: Path = workload.metaAt('labels')
  const why = whyUnknown(world, workload)
  if (why !== undefined) return [{ path, message: `${message}, but ${why}`, unknown: true }]
  const searched = world.objects(networkPolicy, workload.namespace).length
  return [
    {
      path,
      message: `${message} (${searched} were read)`,
      absence: { kind: networkPolicy, namespace: workload.namespace, searched },
      ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
    },
  ]
}

function whyUnknown(world: World, workload: Workload): string | undefined {
  const { unreadable } = isolationOf(world, workload)
  if (unreadable !== undefined) return `NetworkPolicy ${unreadable.name} cannot be read`
  const other = otherPolicyOn(world, workload)
  if (other !== undefined) return `${other.kind} ${other.name} may select them, and its rules are not evaluated`
  return otherPoliciesNotSeen(world, workload.namespace)
}
