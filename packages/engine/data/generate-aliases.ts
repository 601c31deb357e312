// Writes aliases.json: for each check the ids of its rows in the union of peers' catalogues.
// Run: node packages/engine/data/generate-aliases.ts   A test in tidy/ compares the result.

import { checkAreas } from '../src/checks/index.ts'
import waiting from './rows-waiting.json' with { type: 'json' }
import union from './posture-union.json' with { type: 'json' }

interface Row {
  readonly id: string
  readonly kubescape?: readonly string[]
  readonly kubelinter?: readonly string[]
  readonly polaris?: readonly string[]
  readonly kubescore?: readonly string[]
  readonly trivy?: readonly string[]
  readonly checkov?: readonly string[]
  readonly pss?: readonly string[]
  readonly cis?: readonly string[]
  readonly kalm?: readonly string[]
}

/** Ids that carry their tool's mark stand as they are; the others get the tool's name before them. */
function aliasesOfRow(row: Row): readonly string[] {
  const plain = [...(row.kubescape ?? []), ...(row.trivy ?? []), ...(row.checkov ?? [])]
  const marked = (['kubelinter', 'polaris', 'kubescore', 'pss', 'cis', 'kalm'] as const).flatMap((tool) =>
    (row[tool] ?? []).map((id) => `${tool}:${id}`),
  )
  return [...plain, ...marked, `union:${row.id}`]
}

export function generateAliases(): Readonly<Record<string, readonly string[]>> {
  const rows = new Map((union as readonly Row[]).map((row) => [row.id, row]))
  const result: Record<string, readonly string[]> = {}
  for (const { checks } of checkAreas) {
    for (const { id, rows: own } of checks) {
      const names = own.flatMap((rowId) => {
        const row = rows.get(rowId)
        if (row === undefined) throw new Error(`Check ${id} names row ${rowId}, which the union does not have`)
        return aliasesOfRow(row)
      })
      result[id] = [...new Set(names)]
    }
  }
  return result
}

/** Rows that no check answers yet, with what they wait for and every id that names them. */
export function generateWaiting(): readonly unknown[] {
  const rows = new Map((union as readonly (Row & { title: string })[]).map((row) => [row.id, row]))
  return Object.entries(waiting).map(([id, why]) => {
    const row = rows.get(id)
    if (row === undefined) throw new Error(`rows-waiting.json names ${id}, which the union does not have`)
    return { row: id, title: row.title, why, aliases: aliasesOfRow(row) }
  })
}

if (import.meta.main) {
  const { writeFileSync } = await import('node:fs')
  const file = new URL('aliases.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(generateAliases(), null, 1)}\n`)
  const waitingFile = new URL('waiting.json', import.meta.url)
  writeFileSync(waitingFile, `${JSON.stringify(generateWaiting(), null, 1)}\n`)
}
