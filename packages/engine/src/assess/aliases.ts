import generated from '../../data/aliases.json' with { type: 'json' }

const aliases: Readonly<Record<string, readonly string[]>> = generated

/** The ids that other tools give the rule of a check, from the union of their catalogues. */
export function aliasesOf(check: string): readonly string[] {
  return Object.hasOwn(aliases, check) ? (aliases[check] ?? []) : []
}

/** Every check that has this id or alias. Case counts in ids; `c-0057` is accepted for `C-0057`. */
export function checksNamed(id: string): readonly string[] {
  const wanted = id.toLowerCase()
  return Object.entries(aliases)
    .filter(([check, names]) => check === id || names.some((name) => name.toLowerCase() === wanted))
    .map(([check]) => check)
}
