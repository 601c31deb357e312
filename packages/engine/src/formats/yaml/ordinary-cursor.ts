// The lines of an ordinary document: block maps and lists indented by spaces, without anchors, aliases, tags, tabs, complex
// keys or directives; LF alone breaks lines. Whatever else is met is `odd`: the exact reader reads the document again. So
// each function here may be strict, but what it accepts it must read as the exact reader does; that is tested by comparison.

import { plainValue } from './resolve.ts'

/** Thrown where a document is not ordinary. Never leaves the reader. */
export const odd = new Error('Not an ordinary document')

/** Where the keys of each map and the items of each list begin, by the map or list of the value that was read. */
export type Starts = Map<object, Map<string, number> | number[]>

/** Characters that a plain scalar may begin with, without a look at what follows. */
const plainStart = new Uint8Array(128)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./$()+;=^~\\<') {
  plainStart[character.charCodeAt(0)] = 1
}

// Compiled regular expressions are fast from the first call on, while a loop over characters is slow until it is compiled;
// most of a custom resource definition is indentation. Measured cold on 2 MB of them: 5 ms against 11 ms for a loop.
const notSpace = /[^ ]/g
const keyOrLineEnd = /:(?=[ \n\t])|\n/g
const plainMark = /[\n\t]|:(?=[ \n])| #/g

export class OrdinaryCursor {
  readonly text: string
  readonly end: number
  /** The next content and its column; -1 at the end. */
  pos: number
  column = -1
  /** What `nextContent` stepped over. */
  blankLines = 0
  crossedComment = false
  /** The next `#` at or after the last place asked for: found once, so that looking for keys stays linear. */
  private hash = -1

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.end = end
    this.pos = start
  }

  at(offset: number): number {
    return offset < this.end ? this.text.charCodeAt(offset) : 10
  }

  isBlankAt(offset: number): boolean {
    const code = this.at(offset)
    if (code === 9) throw odd
    return code === 32 || code === 10
  }

  lineEnd(from: number): number {
    const found = this.text.indexOf('\n', from)
    return found < 0 || found > this.end ? this.end : found
  }

  /** From the start of a line to the next content: over blank lines and comments. */
  nextContent(lineStart: number): void {
    const { text, end } = this
    this.blankLines = 0
    this.crossedComment = false
    let start = lineStart
    while (start < end) {
      const pos = this.skipSpaces(start)
      if (pos >= end) break
      const code = text.charCodeAt(pos)
      if (code === 10) {
        this.blankLines += 1
        start = pos + 1
      } else if (code === 35) {
        this.crossedComment = true
        start = this.lineEnd(pos) + 1
      } else if (code === 9) throw odd
      else {
        this.pos = pos
        this.column = pos - start
        return
      }
    }
    this.pos = end
    this.column = -1
  }

  /** The next character that is no space, or the end. */
  skipSpaces(from: number): number {
    if (from >= this.end) return this.end
    if (this.text.charCodeAt(from) !== 32) return from
    notSpace.lastIndex = from + 1
    return notSpace.test(this.text) ? Math.min(notSpace.lastIndex - 1, this.end) : this.end
  }

  /** After a value nothing but spaces and a comment may stand on its line. Answers the start of the next line. */
  finishLine(from: number): number {
    const pos = this.skipSpaces(from)
    const code = this.at(pos)
    if (code === 10) return pos + 1
    if (code === 35 && pos > from) return this.lineEnd(pos) + 1
    throw odd
  }

  /** Whether `-` and a blank stand here: a list item. */
  isDash(pos: number): boolean {
    return this.at(pos) === 45 && this.isBlankAt(pos + 1)
  }

  /** Whether a plain scalar begins here; what may begin nothing, or something odd, is odd. */
  beginsPlain(pos: number): boolean {
    const code = this.at(pos)
    if (code >= 128 || plainStart[code] === 1) return true
    return (code === 45 || code === 58 || code === 63) && !this.isBlankAt(pos + 1)
  }

  /** Offset of the `:` of a plain key that begins at `pos`; -1 where the line holds none. */
  plainKeyEnd(pos: number): number {
    const { text, end } = this
    keyOrLineEnd.lastIndex = pos
    const colon = keyOrLineEnd.test(text) ? keyOrLineEnd.lastIndex - 1 : text.endsWith(':') ? text.length - 1 : end
    if (colon >= end || colon < pos || text.charCodeAt(colon) === 10) return -1
    if (text.charCodeAt(colon + 1) === 9) throw odd
    if (this.hash < pos) this.hash = this.find('#', pos)
    if (this.hash < colon && text.slice(pos, colon).includes(' #')) return -1
    return colon
  }

  private find(character: string, pos: number): number {
    const found = this.text.slice(pos, this.end).indexOf(character)
    return found < 0 ? this.end : pos + found
  }

  /** The end of the plain text that begins at `pos`, on its line, without trailing spaces. `: ` and tabs are odd. */
  plainEnd(pos: number): number {
    const { text } = this
    plainMark.lastIndex = pos
    let end = this.end
    if (plainMark.test(text)) {
      end = plainMark.lastIndex - 1
      const code = text.charCodeAt(end)
      if (end < this.end && code !== 10) {
        if (code !== 35) throw odd
        end -= 1
      }
      end = Math.min(end, this.end)
    }
    while (end > pos && text.charCodeAt(end - 1) === 32) end -= 1
    if (text.charCodeAt(end - 1) === 58) throw odd
    return end
  }

  /** The offset of the closing quote, lines crossed; what is between may hold escapes. */
  closingQuote(pos: number): number {
    const { text, end } = this
    const single = text.charCodeAt(pos) === 39
    const quote = single ? "'" : '"'
    let at = text.indexOf(quote, pos + 1)
    while (at >= 0 && at < end) {
      if (single) {
        if (text.charCodeAt(at + 1) !== 39 || at + 1 >= end) return at
        at = text.indexOf(quote, at + 2)
      } else {
        let slash = at - 1
        while (text.charCodeAt(slash) === 92 && slash > pos) slash -= 1
        if ((at - slash) % 2 === 1) return at
        at = text.indexOf(quote, at + 1)
      }
    }
    throw odd
  }

  /** A plain scalar of one or more lines, from `pos`; leaves the cursor at the content after it. */
  readPlain(pos: number, parentIndent: number): null | boolean | string | number {
    const end = this.plainEnd(pos)
    let value = this.text.slice(pos, end)
    let next = this.endOfPlainLine(end)
    while (next >= 0 && this.column > parentIndent) {
      if (this.crossedComment) throw odd
      const lineEnd = this.plainEnd(this.pos)
      value += (this.blankLines === 0 ? ' ' : '\n'.repeat(this.blankLines)) + this.text.slice(this.pos, lineEnd)
      next = this.endOfPlainLine(lineEnd)
    }
    const plain = plainValue(value)
    if (typeof plain === 'number' && !Number.isFinite(plain)) throw odd
    return plain
  }

  /** -1 where a comment ends the scalar with its line. */
  private endOfPlainLine(end: number): number {
    const pos = this.skipSpaces(end)
    if (this.at(pos) === 10) {
      this.nextContent(pos + 1)
      return pos
    }
    this.nextContent(this.lineEnd(pos) + 1)
    return -1
  }
}
