import type { Hit } from '../../model/check.ts'
import { limitRange } from '../../model/kinds/cluster.ts'
import { parseQuantity } from '../../model/quantity.ts'
import type { Container } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'
import { limitRangeDefaults } from './limit-range-defaults.ts'

export type Side = 'requests' | 'limits'
type Resources = Container['spec']['resources']

const none: readonly Hit[] = []

/**
 * A hit where nothing gives the container a request or limit: not itself (a limit counts as the request, zero counts as
 * none), not its pod, and no LimitRange of its namespace. Ephemeral containers may not ask for resources.
 */
export function missingResource(container: Container, world: World, side: Side, name: string): readonly Hit[] {
  if (isGiven(container.spec.resources, side, name) || container.list === 'ephemeralContainers') return none
  const { namespace, spec } = container.workload
  if (isGiven(spec.resources, side, name)) return none
  const defaults = limitRangeDefaults(world, namespace)
  if (defaults[side].has(name)) return none
  const searched = defaults.searched === 0 ? 'no LimitRange' : `none of ${defaults.searched} LimitRange objects`
  const one = side === 'requests' ? 'request' : 'limit'
  return [
    {
      path: container.at('resources', side, name),
      message: `Container ${container.name} has no ${one} for ${name}, and ${searched} of namespace ${namespace} gives one`,
      absence: { kind: limitRange, namespace, searched: defaults.searched },
      ...(world.evidence.coverage.world === 'closed' && { confidence: 'likely' as const }),
    },
  ]
}

function isGiven(resources: Resources, side: Side, name: string): boolean {
  if (resources === undefined) return false
  return isMore(resources.limits?.[name]) || (side === 'requests' && isMore(resources.requests?.[name]))
}

/** Zero reserves nothing, and as a limit it means none. */
function isMore(value: string | number | undefined): boolean {
  if (value === undefined || value === 0) return false
  return typeof value === 'number' || !value.startsWith('0') || parseQuantity(value)?.nano !== 0n
}
