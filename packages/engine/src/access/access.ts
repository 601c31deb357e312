import { clusterRoleBinding, roleBinding } from '../model/kinds/rbac.ts'
import type { Subject } from '../model/kinds/rbac.ts'
import type { ValueOf } from '../model/kinds/meta.ts'
import type { KubeObject } from '../model/object.ts'
import type { World } from '../model/world.ts'
import { bootstrapBinding, bootstrapBindings } from './bootstrap.ts'
import { rolesOf } from './roles.ts'
import type { ResolvedRole, Roles } from './roles.ts'
import { principalOf, principalsOf } from './subject.ts'
import type { Principal, Requester } from './subject.ts'

/** The content of a RoleBinding or ClusterRoleBinding. */
export type BindingValue = ValueOf<typeof roleBinding>
export type BindingObject = KubeObject<BindingValue>

/** One role given to some subjects. */
export interface Binding {
  /** Undefined: a default binding of the API server that the target does not hold. */
  readonly object: BindingObject | undefined
  readonly kind: 'ClusterRoleBinding' | 'RoleBinding'
  readonly name: string
  /** The namespace that the rights are good for; empty: all of them, and what has none. */
  readonly namespace: string
  readonly roleKind: string
  readonly roleName: string
  /** Undefined: the target holds no such role. */
  readonly role: ResolvedRole | undefined
  readonly subjects: readonly Subject[]
}

/** Who holds which roles, indexed. */
export interface Access {
  readonly roles: Roles
  readonly bindings: readonly Binding[]
  /** How many of them the target holds. */
  readonly searched: number
  /** The bindings that name this user or one of its groups. */
  bindingsOf(requester: Requester): readonly Binding[]
  bindingsTo(principal: Principal): readonly Binding[]
  bindingOf(object: BindingObject): Binding | undefined
  /** The bindings of a role of the target. `kind` and `namespace` are the role's. */
  bindingsOfRole(kind: string, namespace: string, name: string): readonly Binding[]
}

const known = new WeakMap<World, Access>()

/** Linear in bindings and subjects, once per world. */
export function accessOf(world: World): Access {
  const before = known.get(world)
  if (before !== undefined) return before
  const access = buildAccess(world)
  known.set(world, access)
  return access
}

function buildAccess(world: World): Access {
  const roles = rolesOf(world)
  const own = written(world, roles)
  const bindings = [...own, ...unwritten(world, roles)]
  const byPrincipal = new Map<Principal, Binding[]>()
  const byRole = new Map<string, Binding[]>()
  const byObject = new Map(
    bindings.flatMap((binding) => (binding.object === undefined ? [] : [[binding.object, binding] as const])),
  )
  for (const binding of bindings) {
    const principals = new Set(binding.subjects.map((subject) => principalOf(subject, binding.namespace)))
    for (const principal of principals) if (principal !== undefined) push(byPrincipal, principal, binding)
    push(byRole, roleKey(binding.roleKind, binding.namespace, binding.roleName), binding)
  }
  return {
    roles,
    bindings,
    searched: own.length,
    bindingsOf: (requester) => [
      ...new Set(principalsOf(requester).flatMap((principal) => byPrincipal.get(principal) ?? [])),
    ],
    bindingOf: (object) => byObject.get(object),
    bindingsTo: (principal) => byPrincipal.get(principal) ?? [],
    bindingsOfRole: (kind, namespace, name) => byRole.get(roleKey(kind, namespace, name)) ?? [],
  }
}

function roleKey(kind: string, namespace: string, name: string): string {
  return kind === 'ClusterRole' ? `${kind}\n${name}` : `${kind}\n${namespace}\n${name}`
}

function written(world: World, roles: Roles): readonly Binding[] {
  const objects: readonly BindingObject[] = [...world.objects(clusterRoleBinding), ...world.objects(roleBinding)]
  return objects.map((object) => {
    const roleKind = object.value.roleRef?.kind ?? ''
    const roleName = object.value.roleRef?.name ?? ''
    return {
      object,
      kind: object.kind === 'ClusterRoleBinding' ? 'ClusterRoleBinding' : 'RoleBinding',
      name: object.name,
      namespace: object.namespace,
      roleKind,
      roleName,
      // A ClusterRoleBinding that names a Role is refused by the API server and finds none here.
      role: roles.get(roleKind, object.namespace, roleName),
      subjects: object.value.subjects ?? [],
    }
  })
}

/** Files do not write down what the API server makes for itself. */
function unwritten(world: World, roles: Roles): readonly Binding[] {
  if (world.evidence.coverage.world === 'listed') return []
  return bootstrapBindings
    .filter(
      ({ kind, namespace, name }) =>
        world.get(kind === 'RoleBinding' ? roleBinding : clusterRoleBinding, namespace, name) === undefined,
    )
    .map(({ kind, name, namespace, roleRef, subjects }) => ({
      object: undefined,
      kind,
      name,
      namespace,
      roleKind: roleRef.kind,
      roleName: roleRef.name,
      role: roles.get(roleRef.kind, namespace, roleRef.name),
      subjects,
    }))
}

function push<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

/** Whether the API server itself binds this subject to this role by a binding of this name. */
export function isBootstrapSubject({ kind, namespace, name, value }: BindingObject, subject: Subject): boolean {
  const own = bootstrapBinding(kind, namespace, name)
  if (own === undefined || own.roleRef.kind !== value.roleRef?.kind || own.roleRef.name !== value.roleRef.name)
    return false
  const principal = principalOf(subject, namespace)
  return own.subjects.some((one) => principalOf(one, namespace) === principal)
}

/** Whether all that a binding gives is the API server's own doing. */
export function isBootstrapBinding({ object, subjects }: Binding): boolean {
  return (
    object === undefined || (subjects.length > 0 && subjects.every((subject) => isBootstrapSubject(object, subject)))
  )
}
