import type { Finding } from '../model/finding.ts'
import { visible } from './escape.ts'
import { isRedacted, renderedSpot, spotOf } from './place.ts'
import type { Spot } from './place.ts'
import { columnsOf, fitting } from './wrap.ts'

/** One line of a file, with the part that a finding is about. */
export interface Excerpt {
  readonly line: number
  /** Safe for a terminal, at most the asked number of columns. */
  readonly text: string
  /** Columns before the marked part, and columns of it (at least 1). */
  readonly from: number
  readonly columns: number
}

/** The lines that may hold a credential, as `file\0line`: no excerpt shows one, whichever finding it belongs to. */
export function concealedLines(findings: readonly Finding[]): Set<string> {
  const lines = new Set<string>()
  for (const finding of findings) {
    if (!mayShowCredential(finding)) continue
    for (const spot of [spotOf(finding), renderedSpot(finding)]) {
      if (spot?.line !== undefined) lines.add(lineKey(spot.file, spot.line))
    }
  }
  return lines
}

function mayShowCredential(finding: Finding): boolean {
  return isRedacted(finding) || finding.object.kind === 'Secret'
}

function lineKey(file: string, line: number): string {
  return `${file}\0${line}`
}

/** The excerpt of a finding's place; undefined where there is no exact place, no text, or the line must not be shown. */
export function excerptOf(
  finding: Finding,
  sourceLine: ((file: string, line: number) => string | undefined) | undefined,
  concealed: ReadonlySet<string>,
  columns: number,
): Excerpt | undefined {
  const spot = spotOf(finding)
  if (sourceLine === undefined || spot?.line === undefined || spot.column === undefined || spot.approximate)
    return undefined
  if (mayShowCredential(finding) || concealed.has(lineKey(spot.file, spot.line))) return undefined
  const text = sourceLine(spot.file, spot.line)
  if (text === undefined || spot.column < 1 || spot.column > text.length) return undefined
  return cut(text, spot as Required<Spot>, markedLength(text, spot.column - 1, finding.value), columns)
}

/** How much of the line from `at` on is marked: the value where it stands there as written, else one word or key. */
function markedLength(text: string, at: number, value: unknown): number {
  const rest = text.slice(at, at + 1000)
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (isScalar) {
    const plain = String(value)
    if (plain !== '' && rest.startsWith(plain)) return plain.length
  }
  const quote = rest[0]
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote, 1)
    return end < 0 ? rest.length : end + 1
  }
  if (rest.startsWith('{{')) {
    const end = rest.indexOf('}}')
    return end < 0 ? rest.length : end + 2
  }
  const word = /^[^\s:,{}[\]]+/.exec(rest)?.[0] ?? ''
  if (word === '') return 1
  const pair = isScalar ? `${word}: ${String(value)}` : word
  return rest.startsWith(pair) ? pair.length : word.length
}

// A line may be megabytes of JSON: only what can be shown is looked at.
function cut(text: string, { line, column }: Required<Spot>, length: number, columns: number): Excerpt {
  const start = column - 1
  const before = shown(text.slice(Math.max(0, start - columns), start))
  const marked = fitting(shown(text.slice(start, start + length)), Math.max(1, columns - 2))
  const markedColumns = Math.max(1, columnsOf(marked))
  const fitsLeft = start <= columns && columnsOf(before) + markedColumns <= columns
  const kept = fitsLeft
    ? before
    : `…${lastColumns(before, Math.max(0, Math.floor(columns / 2) - 1 - Math.ceil(markedColumns / 2)))}`
  const from = columnsOf(kept)
  const after = shown(text.slice(start + length, start + length + columns))
  const room = columns - from - markedColumns
  const cutRight = columnsOf(after) > room || text.length > start + length + columns
  const rest = room > 0 ? `${fitting(after, room - 1)}…` : ''
  const tail = cutRight ? rest : after
  return { line, text: (kept + marked + tail).trimEnd(), from, columns: markedColumns }
}

function lastColumns(text: string, columns: number): string {
  let start = text.length
  while (start > 0) {
    const low = text.charCodeAt(start - 1)
    const next = start - (low >= 0xdc00 && low <= 0xdfff && start > 1 ? 2 : 1)
    if (columnsOf(text.slice(next)) > columns) break
    start = next
  }
  return text.slice(start)
}

/** Tabs become two blanks, as `\t` would move everything after it; the rest as `visible` writes it. */
function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '))
}
