import type { PolicyRule } from '../model/kinds/rbac.ts'
import { groupMatches, resourceMatches, verbMatches } from './rule.ts'

/** Something that is worth having: any of the verbs on any of the resources. */
export interface Right {
  readonly group: string
  /** `pods`, `pods/exec`. */
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
  /** `cluster`: requests for it carry no namespace, so that neither a Role nor a RoleBinding can give it. */
  readonly scope: 'cluster' | 'namespace'
  /** Only these objects are worth it. */
  readonly names?: readonly string[]
}

/** What one rule gives of a right. */
export interface Grant {
  readonly verbs: readonly string[]
  readonly resources: readonly string[]
  /** Undefined: all objects. */
  readonly names: readonly string[] | undefined
}

/**
 * What a rule gives of a right; undefined: nothing. A create of an object carries no name, so a rule with names does not
 * allow it; a create of a subresource carries its object's. List, watch and deletecollection carry a name when the field
 * selector metadata.name does (kubernetes/apiserver pkg/endpoints/request/requestinfo.go), so a named rule allows them.
 */
export function grantOf(rule: PolicyRule, right: Right): Grant | undefined {
  const ruleNames = rule.resourceNames ?? []
  const named = ruleNames.length > 0
  if (named && right.names !== undefined && !right.names.some((name) => ruleNames.includes(name))) return undefined
  if (!groupMatches(rule, right.group)) return undefined
  const resources = right.resources.filter((resource) => holds(rule, resource))
  if (resources.length === 0) return undefined
  const verbs = right.verbs.filter((verb) => verbMatches(rule, verb))
  const usable = named
    ? verbs.filter((verb) => verb !== 'create' || resources.some((resource) => resource.includes('/')))
    : verbs
  if (usable.length === 0) return undefined
  return { verbs: usable, resources, names: named ? ruleNames : undefined }
}

function holds(rule: PolicyRule, resource: string): boolean {
  const slash = resource.indexOf('/')
  return slash < 0
    ? resourceMatches(rule, resource)
    : resourceMatches(rule, resource.slice(0, slash), resource.slice(slash + 1))
}

/** `*` on `*` of `*`: whoever holds it is an administrator of the scope. */
export function isEverything(rule: PolicyRule): boolean {
  return (
    (rule.verbs?.includes('*') ?? false) &&
    (rule.resources?.includes('*') ?? false) &&
    (rule.apiGroups?.includes('*') ?? false) &&
    (rule.resourceNames ?? []).length === 0
  )
}
