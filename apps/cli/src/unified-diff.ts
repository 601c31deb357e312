import { printable } from './commands/scan.ts'

export interface DiffOptions {
  readonly color: boolean
}

const context = 3

/** A unified diff of two texts that differ by a few edits: the form of `diff -u`, so that `patch` takes it. */
export function unifiedDiff(file: string, before: string, after: string, { color }: DiffOptions): string {
  const a = before.split('\n')
  const b = after.split('\n')
  const hunks = hunksOf(changes(a, b), a, b)
  if (hunks.length === 0) return ''
  const paint = (code: number, text: string): string => (color ? `\u001B[${code}m${text}\u001B[0m` : text)
  const lines = hunks.flatMap((hunk) => [
    paint(36, hunk.head),
    ...hunk.lines.map((line) =>
      line.startsWith('+')
        ? paint(32, printable(line))
        : line.startsWith('-')
          ? paint(31, printable(line))
          : printable(line),
    ),
  ])
  return `${paint(1, `--- a/${printable(file)}`)}\n${paint(1, `+++ b/${printable(file)}`)}\n${lines.join('\n')}\n`
}

/** Lines `[aStart, aEnd)` of the old text became `[bStart, bEnd)` of the new one. */
interface Change {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/**
 * Greedy: after a difference the nearest pair of equal lines goes on. Edits are local, so the nearest pair is close; the
 * search is bounded, so the whole is linear in the text.
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
    const next = nextPair(a, b, i, j)
    found.push({ aStart: i, aEnd: next.i, bStart: j, bEnd: next.j })
    i = next.i
    j = next.j
  }
  return found
}

const window = 400

function nextPair(a: readonly string[], b: readonly string[], i: number, j: number): { i: number; j: number } {
  for (let distance = 1; distance <= window; distance += 1) {
    for (let left = 0; left <= distance; left += 1) {
      const right = distance - left
      const [x, y] = [a[i + left], b[j + right]]
      if (x !== undefined && x === y && (x.trim().length > 0 || i + left === a.length - 1))
        return { i: i + left, j: j + right }
    }
  }
  return { i: a.length, j: b.length }
}

interface Hunk {
  readonly head: string
  readonly lines: readonly string[]
}

function hunksOf(found: readonly Change[], a: readonly string[], b: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  let index = 0
  while (index < found.length) {
    let last = index
    while (last + 1 < found.length && (found[last + 1]?.aStart ?? 0) - (found[last]?.aEnd ?? 0) <= context * 2)
      last += 1
    hunks.push(hunkOf(found.slice(index, last + 1), a, b))
    index = last + 1
  }
  return hunks
}

function hunkOf(own: readonly Change[], a: readonly string[], b: readonly string[]): Hunk {
  const first = own[0] ?? { aStart: 0, bStart: 0 }
  const from = Math.max(0, first.aStart - context)
  const fromB = first.bStart - (first.aStart - from)
  const lines: string[] = []
  let i = from
  for (const { aStart, aEnd, bStart, bEnd } of own) {
    for (; i < aStart; i += 1) lines.push(` ${a[i] ?? ''}`)
    for (; i < aEnd; i += 1) lines.push(`-${a[i] ?? ''}`)
    for (let j = bStart; j < bEnd; j += 1) lines.push(`+${b[j] ?? ''}`)
  }
  // The text after the last line break is no line.
  const end = Math.min(a.length - (a.at(-1) === '' ? 1 : 0), i + context)
  for (; i < end; i += 1) lines.push(` ${a[i] ?? ''}`)
  const removed = lines.filter((line) => !line.startsWith('+')).length
  const added = lines.filter((line) => !line.startsWith('-')).length
  return {
    head: `@@ -${removed === 0 ? from : from + 1},${removed} +${added === 0 ? fromB : fromB + 1},${added} @@`,
    lines,
  }
}
