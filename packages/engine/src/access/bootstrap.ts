import data from '../../data/bootstrap-rbac.json' with { type: 'json' }
import type { PolicyRule, Subject } from '../model/kinds/rbac.ts'
import type { LabelSelector, Labels } from '../model/selector.ts'
import { ruleAllows } from './rule.ts'

// The roles and bindings that every API server makes for itself. Files refer to them without holding them, and a cluster
// that holds them unchanged has done nothing wrong. Source and version: data/bootstrap-rbac.json.

export interface BootstrapRole {
  readonly kind: 'ClusterRole' | 'Role'
  readonly name: string
  /** Empty for a ClusterRole. */
  readonly namespace: string
  readonly labels: Labels
  /** Empty where the rules are aggregated. */
  readonly rules: readonly PolicyRule[]
  readonly aggregation: readonly LabelSelector[] | undefined
}

export interface BootstrapBinding {
  readonly kind: 'ClusterRoleBinding' | 'RoleBinding'
  readonly name: string
  readonly namespace: string
  readonly roleRef: { readonly kind: string; readonly name: string }
  readonly subjects: readonly Subject[]
}

interface RoleData {
  readonly name: string
  readonly namespace?: string
  readonly labels: Labels
  readonly rules?: readonly PolicyRule[]
  readonly aggregationRule?: { readonly clusterRoleSelectors: readonly LabelSelector[] }
}

interface BindingData {
  readonly name: string
  readonly namespace?: string
  readonly roleRef: { readonly kind: string; readonly name: string }
  readonly subjects: readonly Subject[]
}

/** The API server whose defaults these are, `v1.36.3`. */
export const bootstrapVersion: string = data.version

export const bootstrapRoles: readonly BootstrapRole[] = [
  ...(data.clusterRoles as unknown as readonly RoleData[]).map((one) => roleOf('ClusterRole', one)),
  ...(data.roles as unknown as readonly RoleData[]).map((one) => roleOf('Role', one)),
]

export const bootstrapBindings: readonly BootstrapBinding[] = [
  ...(data.clusterRoleBindings as readonly BindingData[]).map((one) => bindingOf('ClusterRoleBinding', one)),
  ...(data.roleBindings as readonly BindingData[]).map((one) => bindingOf('RoleBinding', one)),
]

function roleOf(
  kind: BootstrapRole['kind'],
  { name, namespace = '', labels, rules = [], aggregationRule }: RoleData,
): BootstrapRole {
  return { kind, name, namespace, labels, rules, aggregation: aggregationRule?.clusterRoleSelectors }
}

function bindingOf(
  kind: BootstrapBinding['kind'],
  { name, namespace = '', roleRef, subjects }: BindingData,
): BootstrapBinding {
  return { kind, name, namespace, roleRef, subjects }
}

const rolesByName = new Map(bootstrapRoles.map((role) => [`${role.kind}\n${role.namespace}\n${role.name}`, role]))
const bindingsByName = new Map(bootstrapBindings.map((one) => [`${one.kind}\n${one.namespace}\n${one.name}`, one]))

export function bootstrapRole(kind: string, namespace: string, name: string): BootstrapRole | undefined {
  return rolesByName.get(`${kind}\n${namespace}\n${name}`)
}

export function bootstrapBinding(kind: string, namespace: string, name: string): BootstrapBinding | undefined {
  return bindingsByName.get(`${kind}\n${namespace}\n${name}`)
}

/** No default rule multiplies out to more; a rule that does is not one. */
const maxCombinations = 20_000

/** Whether a rule of a role of this name gives nothing that the default role does not give. */
export function isBootstrapRule(role: BootstrapRole, rule: PolicyRule): boolean {
  const { apiGroups = [], resources = [], verbs = [], nonResourceURLs = [], resourceNames = [] } = rule
  const names = resourceNames.length === 0 ? [undefined] : resourceNames
  if (apiGroups.length * resources.length * verbs.length * names.length > maxCombinations) return false
  if (nonResourceURLs.length * verbs.length > maxCombinations) return false
  const given = (verb: string, group: string, text: string, name: string | undefined): boolean => {
    const [resource = '', subresource = ''] = text.split('/', 2)
    const request = { verb, group, resource, subresource, ...(name !== undefined && { name }) }
    return role.rules.some((own) => ruleAllows(own, request))
  }
  return (
    verbs.every((verb) =>
      apiGroups.every((group) => resources.every((text) => names.every((name) => given(verb, group, text, name)))),
    ) &&
    nonResourceURLs.every((path) => verbs.every((verb) => role.rules.some((own) => ruleAllows(own, { path, verb }))))
  )
}
