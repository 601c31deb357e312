// The fast reader: values straight from the lines of an ordinary document (see ordinary-cursor.ts), what lies off the kept
// paths skimmed. Answers undefined for all that is not ordinary or not right, which the exact reader then reads or refuses.

import type { Json } from '../../model/json.ts'
import { setKey } from './construct.ts'
import type { Kept } from './keep-only.ts'
import { keyText } from './key-text.ts'
import { OrdinaryCursor, odd } from './ordinary-cursor.ts'
import type { Starts } from './ordinary-cursor.ts'
import { readFlow } from './ordinary-flow.ts'
import { blockExtent, blockText, quotedText } from './ordinary-scalars.ts'
import { isSurelyText, resolvePlain } from './resolve.ts'
import { skimValue } from './skim.ts'

const longestKey = 1000

/** The value of a document whose text holds no unusual characters (`isPlainText`); undefined: read it exactly. */
export function readOrdinary(
  text: string,
  start: number,
  end: number,
  kept: Kept | undefined,
  deepest: number,
  starts?: Starts,
): Json | undefined {
  try {
    return new OrdinaryReader(text, start, end, deepest, starts).document(kept)
  } catch (error) {
    if (error === odd) return undefined
    throw error
  }
}

class OrdinaryReader {
  private readonly cursor: OrdinaryCursor
  private readonly deepest: number
  private readonly starts: Starts | undefined
  private depth = 0

  constructor(text: string, start: number, end: number, deepest: number, starts: Starts | undefined) {
    this.cursor = new OrdinaryCursor(text, start, end)
    this.deepest = deepest
    this.starts = starts
  }

  document(kept: Kept | undefined): Json | undefined {
    const { cursor } = this
    cursor.nextContent(cursor.pos)
    if (cursor.column === 0 && cursor.text.startsWith('---', cursor.pos)) {
      if (!cursor.isBlankAt(cursor.pos + 3)) throw odd
      cursor.nextContent(cursor.finishLine(cursor.pos + 3))
    }
    if (cursor.column < 0) throw odd
    const value = this.collection(cursor.column, kept)
    if (value === undefined || cursor.column >= 0) throw odd
    return value
  }

  /** The list or map that begins at the cursor; undefined where a scalar or flow collection does. */
  private collection(column: number, kept: Kept | undefined): Json | undefined {
    const { cursor } = this
    if (cursor.isDash(cursor.pos)) return this.list(column)
    return this.keyEnd(cursor.pos) < 0 ? undefined : this.map(column, kept)
  }

  /** Offset of the `:` of the key at `pos`; -1 where no key stands. */
  private keyEnd(pos: number): number {
    const { cursor } = this
    const code = cursor.at(pos)
    if (code !== 34 && code !== 39) return cursor.beginsPlain(pos) ? cursor.plainKeyEnd(pos) : -1
    const close = cursor.closingQuote(pos)
    const colon = cursor.skipSpaces(close + 1)
    if (cursor.at(colon) !== 58 || !cursor.isBlankAt(colon + 1)) return -1
    if (close > cursor.lineEnd(pos)) throw odd
    return colon
  }

  private map(column: number, kept: Kept | undefined): Json {
    const { cursor } = this
    const map: { [key: string]: Json } = {}
    const skipped = kept === undefined ? undefined : new Set<string>()
    const starts = this.starts === undefined ? undefined : new Map<string, number>()
    if (starts !== undefined) this.starts?.set(map, starts)
    this.enter()
    do {
      const { pos } = cursor
      const colon = this.keyEnd(pos)
      if (colon < 0 || colon - pos > longestKey) throw odd
      const key = this.key(pos, colon)
      starts?.set(key, pos)
      const next = kept?.keys.get(key)
      if (kept !== undefined && next === undefined) {
        if (skipped?.has(key) === true) throw odd
        skipped?.add(key)
        skimValue(cursor, column, colon + 1)
      } else {
        if (map[key] !== undefined && Object.hasOwn(map, key)) throw odd
        setKey(map, key, this.mapValue(column, colon + 1, next === undefined || next.all ? undefined : next))
      }
    } while (cursor.column === column)
    this.leave(column)
    return map
  }

  private enter(): void {
    this.depth += 1
    if (this.depth > this.deepest) throw odd
  }

  /** What follows a collection stands at the column of one around it, which its owner checks. */
  private leave(column: number): void {
    this.depth -= 1
    if (this.cursor.column > column) throw odd
  }

  private key(pos: number, colon: number): string {
    const { cursor } = this
    const code = cursor.at(pos)
    if (code === 34 || code === 39) return quotedText(cursor, pos, cursor.closingQuote(pos))
    let end = colon
    while (cursor.at(end - 1) === 32) end -= 1
    const key = cursor.text.slice(pos, end)
    if (key.includes('\t') || code === 45 || code === 58 || code === 63 || key === '<<' || key.startsWith('...'))
      throw odd
    if (isSurelyText(code, key.length)) return key
    const text = keyText(resolvePlain(key))
    if (text === undefined) throw odd
    return text
  }

  private mapValue(column: number, afterColon: number, kept: Kept | undefined): Json {
    const { cursor } = this
    const pos = cursor.skipSpaces(afterColon)
    const code = cursor.at(pos)
    if (code !== 10 && code !== 35) return this.scalar(pos, column)
    cursor.nextContent(cursor.finishLine(afterColon))
    if (cursor.column > column) return this.collection(cursor.column, kept) ?? this.scalar(cursor.pos, column)
    if (cursor.column === column && cursor.isDash(cursor.pos)) return this.list(column)
    return null
  }

  private list(column: number): Json {
    const { cursor } = this
    const items: Json[] = []
    const starts: number[] | undefined = this.starts === undefined ? undefined : []
    if (starts !== undefined) this.starts?.set(items, starts)
    this.enter()
    do {
      if (!cursor.isDash(cursor.pos)) break
      items.push(this.item(column, starts))
    } while (cursor.column === column)
    this.leave(column)
    return items
  }

  private item(column: number, starts: number[] | undefined): Json {
    const { cursor } = this
    const dash = cursor.pos
    const pos = cursor.skipSpaces(dash + 1)
    const code = cursor.at(pos)
    if (code === 10 || code === 35) {
      cursor.nextContent(cursor.finishLine(dash + 1))
      const isEmpty = cursor.column <= column
      starts?.push(isEmpty ? dash : cursor.pos)
      if (isEmpty) return null
      return this.collection(cursor.column, undefined) ?? this.scalar(cursor.pos, column)
    }
    cursor.pos = pos
    cursor.column = column + pos - dash
    starts?.push(pos)
    return this.collection(cursor.column, undefined) ?? this.scalar(pos, column)
  }

  private scalar(pos: number, parentIndent: number): Json {
    const { cursor } = this
    const code = cursor.at(pos)
    if (cursor.beginsPlain(pos)) return cursor.readPlain(pos, parentIndent)
    if (code === 34 || code === 39) {
      const close = cursor.closingQuote(pos)
      const value = quotedText(cursor, pos, close)
      cursor.nextContent(cursor.finishLine(close + 1))
      return value
    }
    if (code === 124 || code === 62) {
      const extent = blockExtent(cursor, pos, parentIndent)
      const value = blockText(cursor, extent)
      cursor.nextContent(extent.end)
      return value
    }
    if (code !== 91 && code !== 123) throw odd
    const { value, after } = readFlow(cursor, pos, this.starts)
    cursor.nextContent(cursor.finishLine(after))
    return value
  }
}
