import { accessOf, isBootstrapSubject } from '../../access/access.ts'
import type { Binding, BindingObject } from '../../access/access.ts'
import type { Hit } from '../../model/check.ts'
import type { Subject } from '../../model/kinds/rbac.ts'
import type { World } from '../../model/world.ts'

/** A subject of a binding that is none of the API server's own. */
export interface BoundSubject {
  readonly subject: Subject
  readonly index: number
  readonly binding: Binding
}

const none: readonly Hit[] = []

/** What checks that ask for the rules of the bound role read. */
export const bindingReads: readonly string[] = [
  'object.roleRef',
  'object.subjects',
  'kind:rbac.authorization.k8s.io/ClusterRole',
  'kind:rbac.authorization.k8s.io/Role',
]

/** The hits of a check that looks at each subject by itself. */
export function subjectHits(
  object: BindingObject,
  world: World,
  wanted: (subject: Subject) => boolean,
  hitOf: (bound: BoundSubject) => Hit | undefined,
): readonly Hit[] {
  const subjects = object.value.subjects ?? []
  if (!subjects.some(wanted)) return none
  const binding = accessOf(world).bindingOf(object)
  if (binding === undefined) return none
  return subjects.flatMap((subject, index) => {
    if (!wanted(subject) || isBootstrapSubject(object, subject)) return []
    return hitOf({ subject, index, binding }) ?? []
  })
}

/** `ClusterRole edit in namespace shop`. */
export function printRole({ roleKind, roleName, namespace }: Binding): string {
  return `${roleKind} ${roleName} ${namespace === '' ? 'in all namespaces' : `in namespace ${namespace}`}`
}
