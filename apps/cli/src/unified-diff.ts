import { printable } from './commands/scan.ts'

export interface DiffOptions {
  readonly color: boolean
  /** Whether this line (from 1) of the old text may hold a credential. */
  readonly conceals?: (line: number) => boolean
  /** Whether this new line may hold a credential. */
  readonly concealsText?: (text: string) => boolean
}

const contextLines = 3
const redacted = '[redacted]'

/**
 * A unified diff of two texts that differ by a few edits: the form of `diff -u`, so that `patch` takes it. A line that may
 * hold a credential is never shown: where it would be context, there is less context; where it was edited itself, its
 * sides stand as `[redacted]`, and that hunk cannot be applied.
 */
export function unifiedDiff(file: string, before: string, after: string, options: DiffOptions): string {
  const a = linesOf(before)
  const b = linesOf(after)
  const found = changes(a, b)
  if (found.length === 0) return ''
  const { color } = options
  const paint = (code: number, text: string): string => (color ? `\u001B[${code}m${text}\u001B[0m` : text)
  const painted = (line: string): string => {
    const text = shown(line)
    if (line.startsWith('+')) return paint(32, text)
    return line.startsWith('-') ? paint(31, text) : text
  }
  const lines = hunksOf(found, a, b, options).flatMap((hunk) => [paint(36, hunk.head), ...hunk.lines.map(painted)])
  return `${paint(1, `--- a/${shown(file)}`)}\n${paint(1, `+++ b/${shown(file)}`)}\n${lines.join('\n')}\n`
}

/** Tabs and the carriage return of a Windows line stay: `patch` compares them. */
function shown(line: string): string {
  const end = line.endsWith('\r') ? '\r' : ''
  return (
    line
      .slice(0, line.length - end.length)
      .split('\t')
      .map(printable)
      .join('\t') + end
  )
}

/** Each line with its line feed, so that a last line without one differs from the same line with one. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const next = end < 0 ? text.length : end + 1
    lines.push(text.slice(at, next))
    at = next
  }
  return lines
}

/** Lines `[aStart, aEnd)` of the old text became `[bStart, bEnd)` of the new one. */
interface Change {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/**
 * After a difference the nearest run of equal lines goes on; what lies between is compared line by line. Edits are local, so
 * the run is close; the search is bounded, so the whole is linear in the text.
 */
function changes(a: readonly string[], b: readonly string[]): readonly Change[] {
  const found: Change[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1
      j += 1
      continue
    }
    const next = nextRun(a, b, i, j)
    found.push(...changesBetween(a, b, { aStart: i, aEnd: next.i, bStart: j, bEnd: next.j }))
    i = next.i
    j = next.j
  }
  return found
}

const farthest = 400
/** Fewer equal lines in a row may stand anywhere: `- ALL`, `securityContext:`. */
const runLength = 4

function nextRun(a: readonly string[], b: readonly string[], i: number, j: number): { i: number; j: number } {
  for (let distance = 1; distance <= farthest; distance += 1) {
    for (let left = 0; left <= distance; left += 1) {
      if (isRun(a, b, i + left, j + distance - left)) return { i: i + left, j: j + distance - left }
    }
  }
  return { i: a.length, j: b.length }
}

function isRun(a: readonly string[], b: readonly string[], i: number, j: number): boolean {
  for (let step = 0; step < runLength; step += 1) {
    if (i + step >= a.length || j + step >= b.length) return i + step === a.length && j + step === b.length
    if (a[i + step] !== b[j + step]) return false
  }
  return true
}

const mostCells = 250_000

/** The fewest lines to take and to add, by the longest common subsequence; all of them where the region is too large. */
function changesBetween(a: readonly string[], b: readonly string[], region: Change): readonly Change[] {
  const { aStart, aEnd, bStart, bEnd } = region
  const columns = bEnd - bStart + 1
  if ((aEnd - aStart + 1) * columns > mostCells) return [region]
  const common = new Uint16Array((aEnd - aStart + 1) * columns)
  for (let i = aEnd - 1; i >= aStart; i -= 1) {
    for (let j = bEnd - 1; j >= bStart; j -= 1) {
      const at = (i - aStart) * columns + j - bStart
      const [down = 0, right = 0, across = 0] = [common[at + columns], common[at + 1], common[at + columns + 1]]
      common[at] = a[i] === b[j] ? across + 1 : Math.max(down, right)
    }
  }
  const found: Change[] = []
  let [i, j] = [aStart, bStart]
  while (i < aEnd || j < bEnd) {
    const [fromA, fromB] = [i, j]
    while ((i < aEnd || j < bEnd) && !(i < aEnd && j < bEnd && a[i] === b[j])) {
      const at = (i - aStart) * columns + j - bStart
      if (j >= bEnd || (i < aEnd && (common[at + columns] ?? 0) >= (common[at + 1] ?? 0))) i += 1
      else j += 1
    }
    if (i > fromA || j > fromB) found.push({ aStart: fromA, aEnd: i, bStart: fromB, bEnd: j })
    while (i < aEnd && j < bEnd && a[i] === b[j]) [i, j] = [i + 1, j + 1]
  }
  return found
}

interface Hunk {
  readonly head: string
  readonly lines: readonly string[]
}

function hunksOf(
  found: readonly Change[],
  a: readonly string[],
  b: readonly string[],
  options: DiffOptions,
): readonly Hunk[] {
  const hunks: Hunk[] = []
  const hidden = (index: number): boolean => options.conceals?.(index + 1) === true
  let index = 0
  while (index < found.length) {
    let last = index
    while (last + 1 < found.length && isNear(found[last]?.aEnd ?? 0, found[last + 1]?.aStart ?? 0, hidden)) last += 1
    hunks.push(hunkOf(found.slice(index, last + 1), a, b, options))
    index = last + 1
  }
  return hunks
}

/** Whether two changes share a hunk: their contexts meet, and no line between them is hidden. */
function isNear(end: number, start: number, hidden: (index: number) => boolean): boolean {
  if (start - end > contextLines * 2) return false
  for (let index = end; index < start; index += 1) if (hidden(index)) return false
  return true
}

function hunkOf(own: readonly Change[], a: readonly string[], b: readonly string[], options: DiffOptions): Hunk {
  const hidden = (index: number): boolean => options.conceals?.(index + 1) === true
  const first = own[0] ?? { aStart: 0, bStart: 0 }
  const room = contextOf(first.aStart, own.at(-1)?.aEnd ?? 0, hidden)
  const from = Math.max(0, first.aStart - room)
  const fromB = first.bStart - (first.aStart - from)
  const lines: string[] = []
  let i = from
  for (const change of own) {
    for (; i < change.aStart; i += 1) lines.push(...printed(' ', a[i] ?? '', false))
    const removed = Array.from({ length: change.aEnd - change.aStart }, (_, offset) => change.aStart + offset)
    const edited = removed.some(hidden)
    for (; i < change.aEnd; i += 1) lines.push(...printed('-', a[i] ?? '', hidden(i)))
    for (const text of b.slice(change.bStart, change.bEnd)) {
      lines.push(...printed('+', text, edited || options.concealsText?.(text) === true))
    }
  }
  for (const end = Math.min(a.length, i + room); i < end; i += 1) lines.push(...printed(' ', a[i] ?? '', false))
  const count = (sign: string): number => lines.filter((line) => line.startsWith(' ') || line.startsWith(sign)).length
  const [removed, added] = [count('-'), count('+')]
  return {
    head: `@@ -${removed === 0 ? from : from + 1},${removed} +${added === 0 ? fromB : fromB + 1},${added} @@`,
    lines,
  }
}

/** Lines of context on each side. Equal: `patch` takes a shorter side for the beginning or the end of the file. */
function contextOf(start: number, end: number, hidden: (index: number) => boolean): number {
  for (let room = 0; room < contextLines; room += 1) {
    if (hidden(start - 1 - room) || hidden(end + room)) return room
  }
  return contextLines
}

function printed(sign: string, line: string, hide: boolean): readonly string[] {
  const ended = line.endsWith('\n')
  const text = hide ? redacted : ended ? line.slice(0, -1) : line
  return ended ? [`${sign}${text}`] : [`${sign}${text}`, '\\ No newline at end of file']
}
