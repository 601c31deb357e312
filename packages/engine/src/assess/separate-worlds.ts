import type { Resource } from '../model/resource.ts'
import { groupKindOf } from '../model/resource.ts'

/**
 * The objects that are judged together. Two renderings of one application (the overlays of a base, a chart beside the
 * manifests it came from) hold the same objects and are never in one cluster at once: a policy of the one must not hide
 * that the other has none. Each rendering joins the first world that holds none of its objects; what is not rendered is
 * the first. Usually there is one world.
 */
export function separateWorlds(resources: readonly Resource[]): readonly (readonly Resource[])[] {
  const byRendering = new Map<string, Resource[]>([['', []]])
  for (const resource of resources) {
    const rendering = resource.origin?.rendering ?? ''
    const own = byRendering.get(rendering)
    if (own === undefined) byRendering.set(rendering, [resource])
    else own.push(resource)
  }
  if (byRendering.size <= 2) return [resources]
  const worlds: { readonly keys: Set<string>; readonly resources: Resource[] }[] = []
  for (const own of byRendering.values()) {
    const keys = new Set(own.map(keyOf))
    const free = worlds.find((world) => keys.isDisjointFrom(world.keys))
    if (free === undefined) worlds.push({ keys, resources: own })
    else {
      for (const key of keys) free.keys.add(key)
      free.resources.push(...own)
    }
  }
  return worlds.length === 1 ? [resources] : worlds.map((world) => world.resources)
}

function keyOf({ group, kind, namespace, name }: Resource): string {
  return [groupKindOf(group, kind), namespace, name].join('\n')
}
