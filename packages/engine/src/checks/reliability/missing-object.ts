import type { Hit } from '../../model/check.ts'
import type { Kind } from '../../model/kinds/meta.ts'
import type { Path } from '../../model/path.ts'
import type { World } from '../../model/world.ts'

export interface Reference {
  readonly kind: Kind<unknown>
  /** Empty for cluster-scoped kinds. */
  readonly namespace: string
  readonly name: string
  readonly path: Path
  /** Who refers to it, as the subject of a sentence: `Volume data`. */
  readonly by: string
}

/** A hit where the referenced object is not there. In files its absence is only likely: it may be applied from elsewhere. */
export function missingObject(world: World, { kind, namespace, name, path, by }: Reference): readonly Hit[] {
  if (name === '' || world.get(kind, namespace, name) !== undefined) return []
  const searched = world.objects(kind, kind.namespaced ? namespace : undefined).length
  const where = kind.namespaced ? `namespace ${namespace}` : 'the cluster'
  // Files do not hold what the cluster itself keeps in its namespaces.
  if (
    kind.namespaced &&
    world.evidence.coverage.world !== 'listed' &&
    world.settings.systemNamespaces.includes(namespace)
  ) {
    return [
      {
        path,
        message: `${by} names ${kind.kind} ${name} of ${namespace}, which files do not hold in full`,
        unknown: true,
      },
    ]
  }
  return [
    {
      path,
      message: `${by} names ${kind.kind} ${name}, which is none of the ${searched} in ${where}`,
      absence: { kind, ...(kind.namespaced && { namespace }), searched },
      ...(world.evidence.coverage.world !== 'listed' && { confidence: 'likely' as const }),
    },
  ]
}
