import type { Finding } from '@seaworthy/engine/model/finding.ts'
import type { SourceLines } from './evidence/source-lines.ts'
import { printable } from './commands/scan.ts'
import { showsSecret } from './propose-secrets.ts'
import { unifiedDiff } from './unified-diff.ts'
import type { LeftFinding, Proposals } from './propose-verified.ts'

const maxNamed = 10

/** The proposals for a person: the diffs that were seen to hold first, then what must be thought about. */
export function proposalReport(
  { files, gone, alsoChanged, left, untried, secrets }: Proposals,
  lines: SourceLines,
  color: boolean,
): string {
  const parts: string[] = []
  if (files.length > 0) {
    parts.push(
      'Proposed for the sources of rendered manifests; nothing of it was written. Verified: rendered with these changes,\n' +
        'the findings named are gone and no new one appears.\n',
    )
    for (const { file, before, after } of files) {
      const own = gone.filter((one) => one.files.includes(file))
      parts.push(`\n${listOf(own.map(({ finding }) => named(finding)))}`)
      const old = before.split('\n')
      const concealsText = (text: string): boolean =>
        lines.concealsText(file, text) || namesCredential(text) || showsSecret(text, secrets)
      const conceals = (line: number): boolean => lines.conceals(file, line) || concealsText(old[line - 1] ?? '')
      parts.push(unifiedDiff(file, before, after, { color, conceals, concealsText }))
    }
    if (alsoChanged.length > 0) {
      const more = alsoChanged.length > maxNamed ? ` and ${alsoChanged.length - maxNamed} more` : ''
      parts.push(printable(`\nThese change too: ${alsoChanged.slice(0, maxNamed).join(', ')}${more}`) + '\n')
    }
  }
  if (left.length > 0) {
    const limit = untried > 0 ? ` (for ${untried} the limit left some ways untried)` : ''
    if (files.length > 0) parts.push('\n')
    parts.push(
      `Rendered manifests are not edited, and no diff of their sources was found to hold${limit}; change by hand:\n`,
    )
    parts.push(listOf(left.map(byHand)))
  }
  return parts.join('')
}

/** A base that several overlays render has the same finding in each. */
function listOf(texts: readonly string[]): string {
  return [...Map.groupBy(texts, (text) => text)]
    .map(([text, { length }]) => `  ${text}${length > 1 ? `, in ${length} renderings` : ''}\n`)
    .join('')
}

function named({ object, path, check }: Finding): string {
  return printable(`${object.kind} ${object.name}  ${path}  (${check})`)
}

function byHand({ finding, edits, why }: LeftFinding): string {
  const { source, file = '', line = 1, check, object, path } = finding
  const place =
    source === undefined
      ? `${file}:${line}`
      : `${source.file}:${source.line}${source.approximate === true ? ' (approximate)' : ''}`
  const change = edits
    .map((edit) =>
      edit.op === 'remove' ? 'remove it' : `${edit.op === 'append' ? 'add' : 'set'} ${JSON.stringify(edit.value)}`,
    )
    .join(', ')
  return printable(
    `${place}  ${object.kind} ${object.name}  ${path}: ${change}  (${check})${why === undefined ? '' : `; a change of the source ${why}`}`,
  )
}

/**
 * A values file holds passwords that no rendered object shows, where what they are for is switched off: the name of the key
 * is all there is to go by. Numbers, switches, empty values and template actions are no credentials.
 */
function namesCredential(line: string): boolean {
  const colon = line.indexOf(':')
  if (colon < 0 || !/passw|pwd|secret|token|api-?_?key|private-?_?key|credential|auth/i.test(line.slice(0, colon)))
    return false
  const value = line.slice(colon + 1).trim()
  if (value === '' || value.startsWith('#')) return false
  return !/^(?:true|false|null|~|[0-9.]+|""|''|\{\}|\[\]|\{\{.*\}\})(?:\s+#.*)?$/i.test(value)
}
