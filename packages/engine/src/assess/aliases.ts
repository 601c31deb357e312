import generated from '../../data/aliases.json' with { type: 'json' }
import rowsWaiting from '../../data/waiting.json' with { type: 'json' }
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

/**
 * Every check that has this id or alias. Case does not count: `c-0057` is accepted for `C-0057`; nor do the older spellings
 * of Trivy's ids (`AVD-KSV-0017`, `KSV017`) and the prefix of the union's rows.
 */
export function checksNamed(id: string): readonly string[] {
  return spellings(id.toLowerCase())
    .flatMap((spelling) => named.get(spelling) ?? [])
    .slice(0, 200)
}

function spellings(id: string): readonly string[] {
  const trivy = /^(?:avd-)?(ksv|kcv)-?(\d{3,5})$/.exec(id)
  const full = trivy === null ? [] : [`${trivy[1] ?? ''}-${(trivy[2] ?? '').padStart(4, '0')}`]
  return [...new Set([id, ...full, ...(id.startsWith('u-') ? [`union:${id}`] : [])])]
}

/** A row of the union that no check answers yet, because its evidence comes later. */
export interface WaitingRow {
  readonly row: string
  readonly title: string
  readonly why: string
  readonly aliases: readonly string[]
}

const waiting: readonly WaitingRow[] = rowsWaiting

/** Rows that wait, by their own id or any id that other tools give them. */
export function rowsWaitingFor(id: string): readonly WaitingRow[] {
  const wanted = spellings(id.toLowerCase())
  return waiting.filter(({ aliases: ids }) => ids.some((alias) => wanted.includes(alias.toLowerCase())))
}

export function waitingRows(): readonly WaitingRow[] {
  return waiting
}
