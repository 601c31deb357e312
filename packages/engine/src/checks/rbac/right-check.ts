import { grantOf, isEverything } from '../../access/right.ts'
import type { Grant, Right } from '../../access/right.ts'
import { writtenRules } from '../../access/roles.ts'
import type { RoleObject, RoleValue } from '../../access/roles.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import { rank } from '../../model/severity.ts'
import type { Severity } from '../../model/severity.ts'
import type { World } from '../../model/world.ts'
import { oneLess } from './role-hits.ts'
import { holdersOf } from './role-holders.ts'
import type { RoleHolders } from './role-holders.ts'

/** A check of roles for rights that are worth having. Its severity is that of the right in all of the cluster. */
export interface RightCheck extends Omit<
  ObjectCheck<RoleValue>,
  'judges' | 'kinds' | 'reads' | 'confidence' | 'passesOn' | 'find'
> {
  readonly rights: readonly Right[]
  /** What holders may do, after "lets its holders": `read Secrets`. */
  readonly gains: string
  /** Severity where the right ends at one namespace that does not belong to the cluster. */
  readonly inNamespace: Severity
  /** Severity, at most, where the rule names its objects; `pass`: naming them is what the remedy asks for. */
  readonly named: Severity | 'pass'
  /** The right is only worth it in this namespace. */
  readonly onlyIn?: string
  /** A last word on a grant: undefined where it is not worth reporting, a lower severity where it is worth less. */
  weigh?(
    grant: Grant,
    role: RoleObject,
    world: World,
  ): { readonly severity?: Severity; readonly confidence?: 'likely' } | undefined
}

/**
 * What role checks look at. Who is bound weighs, but does not decide; an aggregationRule of a wrong type hides nothing,
 * because the rules are then judged as written.
 */
export const roleReads: readonly string[] = [
  'object.rules',
  'object.metadata.labels',
  'weighs:rbac.authorization.k8s.io/RoleBinding',
  'weighs:rbac.authorization.k8s.io/ClusterRoleBinding',
]

export function rightCheck(definition: RightCheck): ObjectCheck<RoleValue> {
  const {
    rights,
    gains: _gains,
    inNamespace: _inNamespace,
    named: _named,
    onlyIn: _onlyIn,
    weigh: _weigh,
    ...check
  } = definition
  const mentioned = new Set(rights.flatMap(({ resources }) => resources))
  return {
    ...check,
    confidence: 'certain',
    judges: 'object',
    kinds: [role, clusterRole],
    reads: roleReads,
    find(object, world) {
      const resources = resourcesOf(object)
      if (!resources.any && !mentions(resources.names, mentioned)) return none
      return rightHits(definition, object, world)
    },
  }
}

const none: readonly Hit[] = []

interface Mentioned {
  /** A rule with `*` or `*` and a subresource: every right must be looked for. */
  readonly any: boolean
  readonly names: ReadonlySet<string>
}

const mentionedBy = new WeakMap<RoleObject, Mentioned>()

/** Most roles mention none of a check's resources: they are passed by without matching a rule. */
function resourcesOf(object: RoleObject): Mentioned {
  const before = mentionedBy.get(object)
  if (before !== undefined) return before
  const names = new Set(writtenRules(object).flatMap(([, { resources = [] }]) => resources))
  const result = { any: [...names].some((name) => name.startsWith('*')), names }
  mentionedBy.set(object, result)
  return result
}

function mentions(names: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const name of wanted) if (names.has(name)) return true
  return false
}

function rightHits(check: RightCheck, object: RoleObject, world: World): readonly Hit[] {
  let hits: Hit[] | undefined
  for (const [index, rule] of writtenRules(object)) {
    // What gives everything is reported once, by admin-equivalent-role, which answers for the rows of every right.
    if (!check.rights.some((right) => grantOf(rule, right) !== undefined) || isEverything(rule)) continue
    const holders = holdersOf(object, world)
    if (!reaches(check, object, holders)) return none
    const grants = check.rights.flatMap((right) => {
      if (right.scope === 'cluster' && object.kind === 'Role') return []
      const grant = grantOf(rule, right)
      if (grant === undefined || (grant.names !== undefined && check.named === 'pass')) return []
      const weight = check.weigh === undefined ? {} : check.weigh(grant, object, world)
      if (weight === undefined) return []
      const severity = severityOf(check, right, grant, object, holders, world)
      return [
        { ...grant, ...weight, severity: weight.severity === undefined ? severity : lower(severity, weight.severity) },
      ]
    })
    const worst = grants.toSorted((a, b) => rank(b.severity) - rank(a.severity))[0]
    if (worst === undefined) continue
    hits ??= []
    hits.push({
      path: object.at('rules', index),
      message: `${object.kind} ${object.name} lets its holders ${check.gains} (${printGrants(grants)})${holders.text}`,
      severity: worst.severity,
      ...(worst.confidence && { confidence: worst.confidence }),
    })
  }
  return hits ?? none
}

/** Whether the rights are good where they are worth something. */
function reaches({ onlyIn }: RightCheck, object: RoleObject, { reach, namespaces }: RoleHolders): boolean {
  if (onlyIn === undefined) return true
  if (object.kind === 'Role') return object.namespace === onlyIn
  return reach !== 'namespaces' || namespaces.has(onlyIn)
}

function severityOf(
  check: RightCheck,
  right: Right,
  grant: Grant,
  object: RoleObject,
  { reach, namespaces }: RoleHolders,
  world: World,
): Severity {
  const system = [object.namespace, ...namespaces].some((name) => world.settings.systemNamespaces.includes(name))
  const confined = (object.kind === 'Role' || reach === 'namespaces') && !system
  // A RoleBinding to a ClusterRole gives nothing of what has no namespace.
  const base = confined ? (right.scope === 'cluster' ? 'low' : check.inNamespace) : check.severity
  const named = grant.names === undefined || check.named === 'pass' ? base : lower(base, check.named)
  return reach === 'nobody' ? oneLess(named) : named
}

function lower(a: Severity, b: Severity): Severity {
  return rank(a) < rank(b) ? a : b
}

function printGrants(grants: readonly Grant[]): string {
  const texts = grants.map(({ verbs, resources, names }) => {
    const only = names === undefined ? '' : `, only ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`
    return `${verbs.join(', ')} on ${resources.join(', ')}${only}`
  })
  return [...new Set(texts)].join('; ')
}
