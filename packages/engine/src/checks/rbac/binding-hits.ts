import { accessOf, isBootstrapSubject } from '../../access/access.ts'
import type { Binding, BindingObject } from '../../access/access.ts'
import type { Hit } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { Subject } from '../../model/kinds/rbac.ts'
import type { World } from '../../model/world.ts'

/** A subject of a binding that is none of the API server's own. */
export interface BoundSubject {
  readonly subject: Subject
  readonly index: number
  readonly binding: Binding
}

const none: readonly Hit[] = []

/** What checks that ask for the rules of the bound role read. They pass on a role that was found, and say so where it was not. */
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

/** Why the rules of the bound role are not known; undefined: they are, or there is no such role. */
export function whyRoleUnseen({ role: found, roleKind, namespace }: Binding, world: World): string | undefined {
  if (found !== undefined) return undefined
  const kind = roleKind === 'Role' ? role : clusterRole
  const scope = roleKind === 'Role' ? namespace : undefined
  return world.seen(kind, scope) === 'complete' ? undefined : world.whyNotSeen(kind, scope)
}

/** `ClusterRole edit in namespace shop`. */
export function printRole({ roleKind, roleName, namespace }: Binding): string {
  return `${roleKind} ${roleName} ${namespace === '' ? 'in all namespaces' : `in namespace ${namespace}`}`
}
