// What a LimitRange gives to containers that say nothing: its `default`, else its `max`, is the limit; `defaultRequest`, else
// that limit, else its `min`, is the request.
// Source: kubernetes/kubernetes pkg/apis/core/v1/defaults.go (SetDefaults_LimitRangeItem), plugin/pkg/admission/limitranger

import { limitRange } from '../../model/kinds/cluster.ts'
import type { World } from '../../model/world.ts'

export interface LimitRangeDefaults {
  /** Names of resources: `memory`. */
  readonly requests: ReadonlySet<string>
  readonly limits: ReadonlySet<string>
  /** How many LimitRange objects the namespace has. */
  readonly searched: number
}

const known = new WeakMap<World, Map<string, LimitRangeDefaults>>()

/** The defaults of a namespace, worked out once per world. */
export function limitRangeDefaults(world: World, namespace: string): LimitRangeDefaults {
  let byNamespace = known.get(world)
  if (byNamespace === undefined) known.set(world, (byNamespace = new Map<string, LimitRangeDefaults>()))
  let defaults = byNamespace.get(namespace)
  if (defaults === undefined) byNamespace.set(namespace, (defaults = read(world, namespace)))
  return defaults
}

function read(world: World, namespace: string): LimitRangeDefaults {
  const requests = new Set<string>()
  const limits = new Set<string>()
  const objects = world.objects(limitRange, namespace)
  for (const { value } of objects) {
    for (const item of value.spec?.limits ?? []) {
      if (item.type !== 'Container') continue
      for (const name of [...Object.keys(item.default ?? {}), ...Object.keys(item.max ?? {})]) {
        limits.add(name)
        requests.add(name)
      }
      for (const name of [...Object.keys(item.defaultRequest ?? {}), ...Object.keys(item.min ?? {})]) requests.add(name)
    }
  }
  return { requests, limits, searched: objects.length }
}
