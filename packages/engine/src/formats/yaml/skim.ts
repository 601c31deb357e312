// Skips what lies under a key without building it. The structure is still followed, as a quote or a block text may hold
// lines that look like keys: the columns of the open maps and lists, and whether the last value may go on.

import { odd } from './ordinary-cursor.ts'
import type { OrdinaryCursor } from './ordinary-cursor.ts'
import { readFlow } from './ordinary-flow.ts'
import { blockExtent, quotedText } from './ordinary-scalars.ts'

/** What the last line left: a key or dash without a value, a value that is complete, or a plain text that may go on. */
const open = -2
const complete = -3

/** Skips the value of a key at `column`; the cursor then stands at the content after it. */
export function skimValue(cursor: OrdinaryCursor, column: number, afterColon: number): void {
  new Skimmer(cursor, column).run(afterColon)
}

class Skimmer {
  private readonly cursor: OrdinaryCursor
  private readonly base: number
  /** Twice the column of each open collection, plus one for lists. */
  private readonly levels: number[]
  /** `open`, `complete`, or the indentation that a line must exceed to continue the plain text. */
  private last = open
  private lineStart = 0

  constructor(cursor: OrdinaryCursor, column: number) {
    this.cursor = cursor
    this.base = column
    this.levels = [2 * column]
  }

  run(afterColon: number): void {
    const { cursor } = this
    this.value(afterColon, this.base)
    for (;;) {
      cursor.nextContent(this.lineStart)
      const { column, pos } = cursor
      if (this.last >= -1 && column > this.last) {
        if (cursor.crossedComment) throw odd
        this.continuePlain(pos)
        continue
      }
      if (column < this.base) return
      if (column > this.base) this.entry(pos, column)
      else if (this.mayHoldDash() && cursor.isDash(pos)) this.entry(pos, column)
      else return
    }
  }

  /** Whether a list may stand, or stands, at the column of the key itself. */
  private mayHoldDash(): boolean {
    return (this.levels.length === 1 && this.last === open) || this.levels[1] === 2 * this.base + 1
  }

  private continuePlain(pos: number): void {
    const end = this.cursor.plainEnd(pos)
    this.endPlainLine(end, this.last)
  }

  private endPlainLine(end: number, indent: number): void {
    const pos = this.cursor.skipSpaces(end)
    this.last = this.cursor.at(pos) === 10 ? indent : complete
    this.lineStart = this.cursor.lineEnd(pos) + 1
  }

  private entry(start: number, startColumn: number): void {
    const { cursor } = this
    let pos = start
    let column = startColumn
    let parent = -1
    while (cursor.isDash(pos)) {
      this.enter(2 * column + 1)
      parent = column
      const next = cursor.skipSpaces(pos + 1)
      this.last = open
      const code = cursor.at(next)
      if (code === 10 || code === 35) {
        this.lineStart = cursor.finishLine(pos + 1)
        return
      }
      column += next - pos
      pos = next
    }
    const colon = this.keyEnd(pos)
    if (colon >= 0) {
      this.enter(2 * column)
      this.value(colon + 1, column)
      return
    }
    // A value on a line of its own, under the key or dash that is still open.
    if (this.last !== open) throw odd
    const level = this.levels.at(-1) ?? 0
    if (column <= level >> 1) throw odd
    this.value(pos, parent < 0 ? level >> 1 : parent)
  }

  /** Opens, or goes on with, the map or list at a column; closes those that are deeper. */
  private enter(level: number): void {
    const { levels } = this
    const column = level >> 1
    let top = levels.at(-1) ?? -1
    while (top >> 1 > column) {
      levels.pop()
      this.last = complete
      top = levels.at(-1) ?? -1
    }
    if (top === level) return
    if (top >> 1 < column) {
      if (this.last !== open) throw odd
    } else if (level % 2 === 1) {
      // A list at the column of its key.
      if (this.last !== open) throw odd
    } else {
      // A key after such a list.
      levels.pop()
      if (levels.at(-1) !== level) throw odd
      return
    }
    levels.push(level)
  }

  private keyEnd(pos: number): number {
    const { cursor } = this
    const code = cursor.at(pos)
    if (code !== 34 && code !== 39) {
      if (!cursor.beginsPlain(pos)) return -1
      const colon = cursor.plainKeyEnd(pos)
      if (colon >= 0 && (code === 45 || code === 58 || code === 63 || code === 60 || colon - pos > 1000)) throw odd
      return colon
    }
    const close = cursor.closingQuote(pos)
    const colon = cursor.skipSpaces(close + 1)
    if (cursor.at(colon) !== 58 || !cursor.isBlankAt(colon + 1)) return -1
    if (close > cursor.lineEnd(pos) || colon - pos > 1000) throw odd
    if (code === 34) quotedText(cursor, pos, close)
    return colon
  }

  /** The value, if any, that begins on this line after `from`. */
  private value(from: number, parentIndent: number): void {
    const { cursor } = this
    const pos = cursor.skipSpaces(from)
    const code = cursor.at(pos)
    if (code === 10 || (code === 35 && pos > from)) {
      this.last = open
      this.lineStart = cursor.finishLine(from)
    } else if (cursor.beginsPlain(pos)) {
      this.endPlainLine(cursor.plainEnd(pos), parentIndent)
    } else if (code === 34 || code === 39) {
      const close = cursor.closingQuote(pos)
      if (code === 34 || close > cursor.lineEnd(pos)) quotedText(cursor, pos, close)
      this.last = complete
      this.lineStart = cursor.finishLine(close + 1)
    } else if (code === 124 || code === 62) {
      this.last = complete
      this.lineStart = blockExtent(cursor, pos, parentIndent).end
    } else if (code === 91 || code === 123) {
      this.last = complete
      this.lineStart = cursor.finishLine(readFlow(cursor, pos).after)
    } else throw odd
  }
}
