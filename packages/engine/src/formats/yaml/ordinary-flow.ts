import type { Json } from '../../model/json.ts'
import { setKey } from './construct.ts'
import { odd } from './ordinary-cursor.ts'
import type { OrdinaryCursor, Starts } from './ordinary-cursor.ts'
import { quotedText } from './ordinary-scalars.ts'
import { plainValue } from './resolve.ts'

const deepest = 32
const longestKey = 1000

/**
 * A list or map in brackets that begins and ends on one line. `after` is the offset behind it. Where its keys and items begin
 * is told to `starts`.
 */
export function readFlow(cursor: OrdinaryCursor, pos: number, starts?: Starts): { value: Json; after: number } {
  const reader = new FlowReader(cursor, pos, cursor.lineEnd(pos), starts)
  return { value: reader.value(0), after: reader.pos }
}

class FlowReader {
  private readonly cursor: OrdinaryCursor
  private readonly end: number
  private readonly starts: Starts | undefined
  pos: number

  constructor(cursor: OrdinaryCursor, pos: number, end: number, starts: Starts | undefined) {
    this.cursor = cursor
    this.pos = pos
    this.end = end
    this.starts = starts
  }

  value(depth: number): Json {
    if (depth > deepest) throw odd
    const code = this.code()
    if (code === 91) return this.list(depth)
    if (code === 123) return this.map(depth)
    if (code === 34 || code === 39) return this.quoted()
    return this.number(plainValue(this.plain()))
  }

  private number<T>(value: T): T {
    if (typeof value === 'number' && !Number.isFinite(value)) throw odd
    return value
  }

  /** The code at the next place that is no space. */
  private code(): number {
    while (this.pos < this.end && this.cursor.text.charCodeAt(this.pos) === 32) this.pos += 1
    if (this.pos >= this.end) throw odd
    return this.cursor.text.charCodeAt(this.pos)
  }

  private quoted(): string {
    const open = this.pos
    const close = this.cursor.closingQuote(open)
    if (close >= this.end) throw odd
    this.pos = close + 1
    return quotedText(this.cursor, open, close)
  }

  private plain(): string {
    const { text } = this.cursor
    const start = this.pos
    if (!this.cursor.beginsPlain(start)) throw odd
    let last = start
    for (; this.pos < this.end; this.pos += 1) {
      const code = text.charCodeAt(this.pos)
      if (code === 32) continue
      if (code === 44 || code === 93 || code === 125) break
      if (code === 58 && text.charCodeAt(this.pos + 1) === 32) break
      // `[`, `{`, `?`, `:` and `#` inside plain flow text, and tabs.
      if (code === 91 || code === 123 || code === 63 || code === 58 || code === 35 || code === 9) throw odd
      last = this.pos + 1
    }
    return text.slice(start, last)
  }

  private list(depth: number): Json {
    const items: Json[] = []
    const starts: number[] = []
    this.starts?.set(items, starts)
    this.pos += 1
    if (this.code() === 93) {
      this.pos += 1
      return items
    }
    for (;;) {
      this.code()
      starts.push(this.pos)
      items.push(this.value(depth + 1))
      if (this.separator() === 93) return items
      if (this.code() === 93) throw odd
    }
  }

  /** Steps over the `,`, `]` or `}` that follows an item. */
  private separator(): number {
    const code = this.code()
    if (code !== 44 && code !== 93 && code !== 125) throw odd
    this.pos += 1
    return code
  }

  private map(depth: number): Json {
    const map: { [key: string]: Json } = {}
    const starts = this.starts === undefined ? undefined : new Map<string, number>()
    if (starts !== undefined) this.starts?.set(map, starts)
    this.pos += 1
    if (this.code() === 125) {
      this.pos += 1
      return map
    }
    for (;;) {
      this.code()
      const start = this.pos
      const key = this.key()
      starts?.set(key, start)
      const code = this.code()
      if (code === 44 || code === 125) throw odd
      const value = this.value(depth + 1)
      if (Object.hasOwn(map, key)) throw odd
      setKey(map, key, value)
      if (this.separator() === 125) return map
      if (this.code() === 125) throw odd
    }
  }

  private key(): string {
    const code = this.code()
    const start = this.pos
    const quoted = code === 34 || code === 39
    const key = quoted ? this.quoted() : this.plain()
    if (!quoted && (key === '<<' || typeof plainValue(key) !== 'string')) throw odd
    if (this.code() !== 58 || this.pos - start > longestKey) throw odd
    this.pos += 1
    return key
  }
}
