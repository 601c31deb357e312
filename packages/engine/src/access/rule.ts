import type { PolicyRule } from '../model/kinds/rbac.ts'

// How the API server matches one rule. Source: kubernetes/kubernetes pkg/apis/rbac/v1/evaluation_helpers.go and
// plugin/pkg/auth/authorizer/rbac/rbac.go, RuleAllows. There are no globs: `pods/*` names nothing, `*/exec` names the
// subresource of every resource, `*` names everything with its subresources.

/** A request for an object. `name` is absent where the request carries none: create, and list, watch, deletecollection without a field selector. */
export interface ResourceRequest {
  readonly verb: string
  /** Empty for the core group. */
  readonly group: string
  readonly resource: string
  readonly subresource?: string
  readonly name?: string
}

/** A request for a path that is no resource, `/metrics`. */
export interface PathRequest {
  readonly verb: string
  readonly path: string
}

export function ruleAllows(rule: PolicyRule, request: ResourceRequest | PathRequest): boolean {
  if (!verbMatches(rule, request.verb)) return false
  if ('path' in request) return pathMatches(rule, request.path)
  return (
    groupMatches(rule, request.group) &&
    resourceMatches(rule, request.resource, request.subresource) &&
    nameMatches(rule, request.name)
  )
}

export function verbMatches({ verbs }: PolicyRule, verb: string): boolean {
  return verbs !== undefined && (verbs.includes(verb) || verbs.includes('*'))
}

export function groupMatches({ apiGroups }: PolicyRule, group: string): boolean {
  return apiGroups !== undefined && (apiGroups.includes(group) || apiGroups.includes('*'))
}

export function resourceMatches({ resources }: PolicyRule, resource: string, subresource = ''): boolean {
  if (resources === undefined) return false
  if (resources.includes('*')) return true
  if (subresource === '') return resources.includes(resource)
  return resources.includes(`${resource}/${subresource}`) || resources.includes(`*/${subresource}`)
}

/** Without names a rule is for all objects. A request without a name never matches a rule with names. */
export function nameMatches({ resourceNames = [] }: PolicyRule, name = ''): boolean {
  return resourceNames.length === 0 || resourceNames.includes(name)
}

export function pathMatches({ nonResourceURLs = [] }: PolicyRule, path: string): boolean {
  return nonResourceURLs.some((url) => url === path || (url.endsWith('*') && path.startsWith(withoutStars(url))))
}

/** The API server trims every star at the end, not only one. */
function withoutStars(url: string): string {
  let end = url.length
  while (end > 0 && url[end - 1] === '*') end -= 1
  return url.slice(0, end)
}
