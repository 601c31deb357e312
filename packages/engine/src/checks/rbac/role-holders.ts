import { accessOf } from '../../access/access.ts'
import type { Binding } from '../../access/access.ts'
import type { RoleObject } from '../../access/roles.ts'
import { printSubject } from '../../access/subject.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { World } from '../../model/world.ts'

/** Who holds a role, as far as the target shows. `unknown`: not all bindings were seen and none of the seen ones names it. */
export interface RoleHolders {
  readonly reach: 'cluster' | 'namespaces' | 'nobody' | 'unknown'
  /** The namespaces that RoleBindings give the rights in. */
  readonly namespaces: ReadonlySet<string>
  /** The end of a message: `; bound to ServiceAccount shop/web`. */
  readonly text: string
}

const known = new WeakMap<RoleObject, RoleHolders>()

/** A role belongs to one world, so what is known of it is kept with it. */
export function holdersOf(role: RoleObject, world: World): RoleHolders {
  const before = known.get(role)
  if (before !== undefined) return before
  const holders = findHolders(role, world)
  known.set(role, holders)
  return holders
}

function findHolders(role: RoleObject, world: World): RoleHolders {
  const access = accessOf(world)
  const into = role.kind === 'ClusterRole' ? aggregatedInto(role, world) : []
  const bindings = [
    ...access.bindingsOfRole(role.kind, role.namespace, role.name),
    ...into.flatMap((name) => access.bindingsOfRole('ClusterRole', '', name)),
  ].filter(({ subjects }) => subjects.length > 0)
  const namespaces = new Set(bindings.filter(({ namespace }) => namespace !== '').map(({ namespace }) => namespace))
  const through = into.length > 0 ? `; aggregated into ${firstOf(into)}` : ''
  if (bindings.length > 0) {
    const reach = bindings.some(({ kind }) => kind === 'ClusterRoleBinding') ? 'cluster' : 'namespaces'
    return { reach, namespaces, text: `${through}; bound to ${firstOf(bindings.flatMap(subjectsOf))}` }
  }
  // Whoever administers the cluster hands out admin, edit and view; files seldom say to whom.
  if (into.length > 0) return { reach: 'unknown', namespaces, text: through }
  const ownNamespace = role.kind === 'Role' ? role.namespace : undefined
  const seen = world.seen(roleBinding, ownNamespace) === 'complete' && world.seen(clusterRoleBinding) === 'complete'
  if (!seen) return { reach: 'unknown', namespaces, text: '' }
  return {
    reach: 'nobody',
    namespaces,
    text: `; none of the ${access.searched} bindings that were read names it`,
  }
}

/** Aggregation goes on upwards: what is in view is in edit and in admin too. */
function aggregatedInto(role: RoleObject, world: World): readonly string[] {
  const { roles } = accessOf(world)
  const names = new Set(roles.aggregatedInto(role.labels))
  for (const name of names) {
    const labels = roles.labelsOf(name)
    if (labels !== undefined) for (const above of roles.aggregatedInto(labels)) names.add(above)
  }
  return [...names]
}

function subjectsOf({ subjects, namespace }: Binding): readonly string[] {
  return subjects.slice(0, maxShown + 1).map((subject) => printSubject(subject, namespace))
}

const maxShown = 3

function firstOf(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  const more = distinct.length - maxShown
  return more > 0 ? `${distinct.slice(0, maxShown).join(', ')} and others` : distinct.join(', ')
}
