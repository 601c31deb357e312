import generated from '../../data/aliases.json' with { type: 'json' }
import { checkAreas } from '../checks/index.ts'

const aliases: Readonly<Record<string, readonly string[]>> = generated

/** The ids that other tools give the rule of a check, from the union of their catalogues. */
export function aliasesOf(check: string): readonly string[] {
  return Object.hasOwn(aliases, check) ? (aliases[check] ?? []) : []
}

/** Every id in lower case, and the checks that it names. One alias may name several. */
const named = new Map<string, string[]>()
for (const { id } of checkAreas.flatMap(({ checks }) => checks)) {
  for (const name of new Set([id, ...aliasesOf(id)].map((text) => text.toLowerCase()))) {
    const checks = named.get(name)
    if (checks === undefined) named.set(name, [id])
    else checks.push(id)
  }
}

/** Every check that has this id or alias. Case does not count: `c-0057` is accepted for `C-0057`. */
export function checksNamed(id: string): readonly string[] {
  return named.get(id.toLowerCase()) ?? []
}
