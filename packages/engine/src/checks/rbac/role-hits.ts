import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { writtenRules } from '../../access/roles.ts'
import type { RoleObject } from '../../access/roles.ts'
import type { Hit } from '../../model/check.ts'
import type { Path } from '../../model/path.ts'
import { rank, severities } from '../../model/severity.ts'
import type { Severity } from '../../model/severity.ts'
import type { World } from '../../model/world.ts'
import { holdersOf } from './role-holders.ts'

/** A fault of a rule; `at` is the way from the rule to the item that is the cause, empty for the rule as a whole. */
export interface RuleFault {
  readonly at: Path
  /** What the role does, after its name: `gives every verb on widgets`. */
  readonly says: string
  readonly severity: Severity
}

const none: readonly Hit[] = []

/**
 * The hits of a check that looks at each rule by itself. A role that nobody is bound to is one step less severe: it is one
 * binding away. Rules of the API server's own roles are left out.
 */
export function ruleHits(
  object: RoleObject,
  world: World,
  faultsOf: (rule: PolicyRule, role: RoleObject) => readonly RuleFault[],
): readonly Hit[] {
  let hits: Hit[] | undefined
  for (const [index, rule] of writtenRules(object)) {
    for (const { at, says, severity } of faultsOf(rule, object)) {
      const { reach, text } = holdersOf(object, world)
      hits ??= []
      hits.push({
        path: object.at('rules', index, ...at),
        message: `${object.kind} ${object.name} ${says}${text}`,
        severity: reach === 'nobody' ? oneLess(severity) : severity,
      })
    }
  }
  return hits ?? none
}

export function oneLess(severity: Severity): Severity {
  return severities[Math.max(0, rank(severity) - 1)] ?? 'low'
}
