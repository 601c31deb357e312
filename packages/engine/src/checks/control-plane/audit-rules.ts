// The rules of an audit policy are asked in order; the first that matches decides the level. A rule that names users,
// groups, namespaces or objects decides only for them. Source: kubernetes.io/docs/tasks/debug/debug-cluster/audit

import type { auditPolicy } from '../../model/kinds/component-config.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export type AuditRule = NonNullable<ValueOf<typeof auditPolicy>['rules']>[number]

export interface AuditedRequest {
  readonly verb: string
  readonly group: string
  /** With its subresource: `pods/exec`. */
  readonly resource: string
}

/** Whether the rule may decide for some requests of this kind. */
export function mayMatch(
  { verbs = [], resources = [], nonResourceURLs = [] }: AuditRule,
  { verb, group, resource }: AuditedRequest,
): boolean {
  if (verbs.length > 0 && !verbs.includes(verb)) return false
  if (resources.length === 0) return nonResourceURLs.length === 0
  return resources.some(
    (entry) =>
      (entry.group ?? '') === group &&
      (entry.resources === undefined ||
        entry.resources.length === 0 ||
        entry.resources.some((name) => covers(name, resource))),
  )
}

function covers(name: string, resource: string): boolean {
  if (name === '*' || name === resource) return true
  const slash = resource.indexOf('/')
  if (slash < 0) return false
  return name === `${resource.slice(0, slash)}/*` || name === `*${resource.slice(slash)}`
}

/** Whether the rule decides for all requests of this kind, whoever makes them and wherever. */
export function mustMatch(rule: AuditRule, request: AuditedRequest): boolean {
  const { users = [], userGroups = [], namespaces = [], resources = [] } = rule
  const anyone = users.length === 0 && userGroups.length === 0 && namespaces.length === 0
  if (!anyone || !mayMatch(rule, request)) return false
  return (
    resources.length === 0 ||
    resources.some(
      (entry) => (entry.resourceNames ?? []).length === 0 && mayMatch({ ...rule, resources: [entry] }, request),
    )
  )
}
