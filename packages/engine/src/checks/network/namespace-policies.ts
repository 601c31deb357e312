import type { Hit } from '../../model/check.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { isEmptySelector } from '../../model/selector.ts'
import type { NamespaceView, World } from '../../model/world.ts'
import { directionsOf, podSelectorOf } from '../../network/isolation.ts'
import { otherPoliciesNotSeen, otherPolicyIn } from '../../network/other-policies.ts'

/** Namespaces that hold pods or policies or were seen themselves; the cluster's own are not their users' to isolate. */
export function isToBeIsolated(namespace: NamespaceView, world: World): boolean {
  if (world.settings.systemNamespaces.includes(namespace.name)) return false
  if (namespace.workloads.length > 0 || namespace.object !== undefined) return true
  return world.objects(networkPolicy, namespace.name).length > 0
}

/** The directions that a policy over every pod of the namespace isolates. A policy that cannot be read counts for none. */
export function defaultDeny(world: World, namespace: string): { readonly ingress: boolean; readonly egress: boolean } {
  let ingress = false
  let egress = false
  for (const policy of world.objects(networkPolicy, namespace)) {
    if (!isEmptySelector(podSelectorOf(policy)) || policy.faults.length > 0) continue
    const directions = directionsOf(policy)
    ingress ||= directions.ingress
    egress ||= directions.egress
  }
  return { ingress, egress }
}

export function absentIn(namespace: NamespaceView, world: World, message: string): readonly Hit[] {
  const path = ['metadata', 'name']
  const why = whyUnknown(namespace, world)
  const value = namespace.name
  if (why !== undefined) return [{ path, value, message: `${message}, but ${why}`, unknown: true }]
  const searched = world.objects(networkPolicy, namespace.name).length
  return [
    {
      path,
      value,
      message: `${message} (${searched} NetworkPolicies were read)`,
      absence: { kind: networkPolicy, namespace: namespace.name, searched },
      ...(namespace.workloads.length === 0 && { severity: 'low' as const }),
      ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
    },
  ]
}

function whyUnknown(namespace: NamespaceView, world: World): string | undefined {
  const broken = world
    .objects(networkPolicy, namespace.name)
    .find(({ faults }) => faults.some(({ path }) => path[0] === 'spec'))
  if (broken !== undefined) return `NetworkPolicy ${broken.name} cannot be read`
  const other = otherPolicyIn(world, namespace.name)
  if (other !== undefined) return `${other.kind} ${other.name} may isolate its pods, and its rules are not evaluated`
  return otherPoliciesNotSeen(world, namespace.name)
}
