import { verbMatches, groupMatches, resourceMatches } from './rule.ts'
import type { PolicyRule } from '../model/kinds/rbac.ts'
import type { World } from '../model/world.ts'
import { accessOf } from './access.ts'

const known = new WeakMap<World, ReadonlyMap<string, string>>()

/**
 * A service account that a RoleBinding of the namespace lets create Secrets there: a Job or controller of the application
 * that writes what it needs itself. Who may do so in every namespace (an operator, a pipeline) is not meant. The name of the
 * account; undefined: none.
 */
export function secretMakerOf(world: World, namespace: string): string | undefined {
  let makers = known.get(world)
  if (makers === undefined) known.set(world, (makers = findMakers(world)))
  return makers.get(namespace)
}

function findMakers(world: World): ReadonlyMap<string, string> {
  const makers = new Map<string, string>()
  for (const { kind, namespace, role, subjects } of accessOf(world).bindings) {
    if (kind !== 'RoleBinding' || role?.kind !== 'Role' || makers.has(namespace)) continue
    if (!role.rules.some(createsSecrets)) continue
    const account = subjects.find((subject) => subject.kind === 'ServiceAccount')
    if (account?.name !== undefined) makers.set(namespace, account.name)
  }
  return makers
}

/** A rule with names allows no create: the request carries none. */
function createsSecrets(rule: PolicyRule): boolean {
  return (
    (rule.resourceNames ?? []).length === 0 &&
    groupMatches(rule, '') &&
    resourceMatches(rule, 'secrets') &&
    verbMatches(rule, 'create')
  )
}
