// Tokens of one YAML document, by the algorithm of libyaml as its Go port (go.yaml.in/yaml/v2, scannerc.go) runs it, with the
// same leniences: what Kubernetes reads is read, what it refuses is refused. A key is only known when its `:` is seen, so
// tokens wait in a queue while one of them may still turn out to begin a key ("simple key": one line, 1024 characters).

import { codesOf, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd } from './characters.ts'
import { YamlFault } from './fault.ts'
import { scanAnchor, scanDirective, scanTag } from './scan-properties.ts'
import { scanBlockScalar } from './scan-block-scalar.ts'
import { scanPlain } from './scan-plain.ts'
import { scanQuoted } from './scan-quoted.ts'
import type { ScalarStyle, Token, TokenType } from './token.ts'

const longestKey = 1024

interface SimpleKey {
  possible: boolean
  required: boolean
  tokenNumber: number
  pos: number
  line: number
  column: number
}

/** The characters that no plain scalar may begin with; `-`, `?` and `:` may, where no blank follows. */
const indicators = codesOf('-?:,[]{}#&*!|>\'"%@`')

export class Scanner {
  readonly text: string
  readonly end: number
  readonly maximumDepth: number
  pos: number
  line = 0
  lineStart: number
  flowLevel = 0
  indent = -1
  simpleKeyAllowed = true
  private readonly indents: number[] = []
  private readonly simpleKeys: SimpleKey[] = []
  private readonly simpleKeysByToken = new Map<number, number>()
  private queue: Token[] = []
  private head = 0
  private parsed = 0
  private available = false
  private ended = false
  private readonly virtualBreak: boolean

  /** The document is `text` from `start` to `end`. Kubernetes' line reader ends every document with a line feed. */
  constructor(text: string, start: number, end: number, maximumDepth: number) {
    this.text = text
    this.end = end
    this.maximumDepth = maximumDepth
    this.pos = text.charCodeAt(start) === 0xfeff && start < end ? start + 1 : start
    this.lineStart = this.pos
    this.virtualBreak = end === start || text.charCodeAt(end - 1) !== 10
    this.simpleKeys.push({ possible: false, required: false, tokenNumber: 0, pos: 0, line: 0, column: 0 })
  }

  get column(): number {
    return this.pos - this.lineStart
  }

  /** The code unit at an offset; 0 at the end of the document. */
  at(offset: number): number {
    if (offset < this.end) return this.text.charCodeAt(offset)
    return offset === this.end && this.virtualBreak ? 10 : 0
  }

  peek(): Token {
    if (!this.available) this.fetchMore()
    const token = this.queue[this.head]
    if (token === undefined) throw new YamlFault('yaml-syntax', this.pos, 'Read past the end of the document')
    return token
  }

  skip(): void {
    this.available = false
    this.parsed += 1
    this.head += 1
    if (this.head > 256) {
      this.queue = this.queue.slice(this.head)
      this.head = 0
    }
  }

  /** Length in code units of the line break at an offset; the line reader drops one CR before each LF. */
  breakLength(offset: number): number {
    if (this.at(offset) !== 13) return 1
    if (this.at(offset + 1) === 10) return 2
    return this.at(offset + 1) === 13 && this.at(offset + 2) === 10 ? 3 : 1
  }

  /** Steps over the line break at `pos` and answers what it stands for in a scalar: LS and PS are kept, others are LF. */
  readBreak(): string {
    const code = this.at(this.pos)
    this.pos += this.breakLength(this.pos)
    this.line += 1
    this.lineStart = this.pos
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n'
  }

  atDocumentIndicator(): boolean {
    if (this.pos !== this.lineStart) return false
    const code = this.at(this.pos)
    if (code !== 45 && code !== 46) return false
    return this.at(this.pos + 1) === code && this.at(this.pos + 2) === code && isBlankOrEnd(this.at(this.pos + 3))
  }

  token(type: TokenType, start: number, end: number, value = '', suffix = '', style: ScalarStyle = 'plain'): Token {
    return { type, start, end, column: start - this.lineStart, value, suffix, style }
  }

  private fetchMore(): void {
    for (;;) {
      if (this.head !== this.queue.length) {
        const level = this.simpleKeysByToken.get(this.parsed)
        const key = level === undefined ? undefined : this.simpleKeys[level]
        if (key === undefined || !this.isValid(key)) break
      }
      if (this.ended) break
      this.fetchNext()
    }
    this.available = true
  }

  private fetchNext(): void {
    this.skipToToken()
    this.unroll(this.column)
    const pos = this.pos
    const code = this.at(pos)
    if (code === 0) return this.fetchEnd()
    if (pos === this.lineStart) {
      if (code === 37) return this.fetchDirective()
      if (this.atDocumentIndicator())
        return this.fetchDocumentIndicator(code === 45 ? 'document-start' : 'document-end')
    }
    switch (code) {
      case 91:
        return this.fetchFlowStart('flow-sequence-start')
      case 123:
        return this.fetchFlowStart('flow-mapping-start')
      case 93:
        return this.fetchFlowEnd('flow-sequence-end')
      case 125:
        return this.fetchFlowEnd('flow-mapping-end')
      case 44:
        return this.fetchFlowEntry()
      case 42:
        return this.fetchScanned(() => scanAnchor(this, 'alias'))
      case 38:
        return this.fetchScanned(() => scanAnchor(this, 'anchor'))
      case 33:
        return this.fetchScanned(() => scanTag(this))
      case 39:
        return this.fetchScanned(() => scanQuoted(this, true))
      case 34:
        return this.fetchScanned(() => scanQuoted(this, false))
    }
    const blankFollows = isBlankOrEnd(this.at(pos + 1))
    if (code === 45 && blankFollows) return this.fetchBlockEntry()
    if (code === 63 && (this.flowLevel > 0 || blankFollows)) return this.fetchKey()
    if (code === 58 && (this.flowLevel > 0 || blankFollows)) return this.fetchValue()
    if ((code === 124 || code === 62) && this.flowLevel === 0) return this.fetchBlockScalar(code === 124)
    if (this.mayBeginPlain(code)) return this.fetchScanned(() => scanPlain(this))
    throw new YamlFault(
      'yaml-syntax',
      pos,
      code === 9
        ? 'Found a tab where only spaces may indent'
        : `Found ${JSON.stringify(String.fromCharCode(code))} where no value can begin`,
      code === 9 ? 'spaces' : 'a quoted text, if the character is meant',
    )
  }

  private mayBeginPlain(code: number): boolean {
    if (!isBlankOrEnd(code) && !indicators.has(code)) return true
    if (code === 45) return !isBlank(this.at(this.pos + 1))
    return this.flowLevel === 0 && (code === 63 || code === 58) && !isBlankOrEnd(this.at(this.pos + 1))
  }

  /** Blanks, comments and line breaks. Tabs only where no key may begin, as they cannot indent. */
  private skipToToken(): void {
    for (;;) {
      let code = this.at(this.pos)
      while (code === 32 || (code === 9 && (this.flowLevel > 0 || !this.simpleKeyAllowed))) {
        this.pos += 1
        code = this.at(this.pos)
      }
      if (code === 35) {
        while (!isBreakOrEnd(this.at(this.pos))) this.pos += 1
        code = this.at(this.pos)
      }
      if (!isBreak(code)) return
      this.readBreak()
      if (this.flowLevel === 0) this.simpleKeyAllowed = true
    }
  }

  private isValid(key: SimpleKey): boolean {
    if (!key.possible) return false
    if (key.line === this.line && !this.isLongerThanKey(key.pos)) return true
    if (key.required) throw this.missingColon(key)
    key.possible = false
    return false
  }

  /** Go counts characters; a pair of surrogates is one of them. */
  private isLongerThanKey(start: number): boolean {
    if (start + longestKey >= this.pos) return false
    if (start + 2 * longestKey < this.pos) return true
    return Array.from(this.text.slice(start, this.pos)).length > longestKey
  }

  private missingColon(key: SimpleKey): YamlFault {
    return new YamlFault('yaml-syntax', key.pos, 'Found a line that is neither a key nor a list item', '"key: value"')
  }

  private saveSimpleKey(): void {
    if (!this.simpleKeyAllowed) return
    const column = this.column
    const required = this.flowLevel === 0 && this.indent === column
    const tokenNumber = this.parsed + (this.queue.length - this.head)
    this.removeSimpleKey()
    const level = this.simpleKeys.length - 1
    this.simpleKeys[level] = { possible: true, required, tokenNumber, pos: this.pos, line: this.line, column }
    this.simpleKeysByToken.set(tokenNumber, level)
  }

  private removeSimpleKey(): void {
    const key = this.simpleKeys.at(-1)
    if (key === undefined || !key.possible) return
    if (key.required) throw this.missingColon(key)
    key.possible = false
    this.simpleKeysByToken.delete(key.tokenNumber)
  }

  private roll(column: number, tokenNumber: number, type: TokenType, start: number): void {
    if (this.flowLevel > 0 || this.indent >= column) return
    this.indents.push(this.indent)
    this.indent = column
    if (this.indents.length > this.maximumDepth) throw this.tooDeep(start)
    const token: Token = { ...this.token(type, start, start), column }
    this.insert(tokenNumber < 0 ? -1 : tokenNumber - this.parsed, token)
  }

  private tooDeep(offset: number): YamlFault {
    return new YamlFault(
      'yaml-limit',
      offset,
      `Found more than ${this.maximumDepth} nested levels`,
      'a flatter document',
    )
  }

  private unroll(column: number): void {
    if (this.flowLevel > 0) return
    while (this.indent > column) {
      this.queue.push(this.token('block-end', this.pos, this.pos))
      this.indent = this.indents.pop() ?? -1
    }
  }

  /** A place before the head of the queue means its end: so does Go, and `[]: x` is an empty list there. */
  private insert(place: number, token: Token): void {
    if (place < 0) this.queue.push(token)
    else this.queue.splice(this.head + place, 0, token)
  }

  private fetchEnd(): void {
    this.ended = true
    this.unroll(-1)
    this.removeSimpleKey()
    this.simpleKeyAllowed = false
    this.queue.push(this.token('stream-end', this.pos, this.pos))
  }

  private fetchDirective(): void {
    this.unroll(-1)
    this.removeSimpleKey()
    this.simpleKeyAllowed = false
    this.queue.push(scanDirective(this))
  }

  private fetchDocumentIndicator(type: TokenType): void {
    this.unroll(-1)
    this.removeSimpleKey()
    this.simpleKeyAllowed = false
    this.pushIndicator(type, 3)
  }

  private pushIndicator(type: TokenType, length: number): void {
    this.queue.push(this.token(type, this.pos, this.pos + length))
    this.pos += length
  }

  private fetchFlowStart(type: TokenType): void {
    this.saveSimpleKey()
    const tokenNumber = this.parsed + (this.queue.length - this.head)
    this.simpleKeys.push({ possible: false, required: false, tokenNumber, pos: 0, line: 0, column: 0 })
    this.flowLevel += 1
    if (this.flowLevel > this.maximumDepth) throw this.tooDeep(this.pos)
    this.simpleKeyAllowed = true
    this.pushIndicator(type, 1)
  }

  private fetchFlowEnd(type: TokenType): void {
    this.removeSimpleKey()
    if (this.flowLevel > 0) {
      this.flowLevel -= 1
      const key = this.simpleKeys.pop()
      if (key !== undefined) this.simpleKeysByToken.delete(key.tokenNumber)
    }
    this.simpleKeyAllowed = false
    this.pushIndicator(type, 1)
  }

  private fetchFlowEntry(): void {
    this.removeSimpleKey()
    this.simpleKeyAllowed = true
    this.pushIndicator('flow-entry', 1)
  }

  private fetchBlockEntry(): void {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) {
        throw new YamlFault(
          'yaml-syntax',
          this.pos,
          'Found a list item on the line of another value',
          'a line of its own',
        )
      }
      this.roll(this.column, -1, 'block-sequence-start', this.pos)
    }
    this.removeSimpleKey()
    this.simpleKeyAllowed = true
    this.pushIndicator('block-entry', 1)
  }

  private fetchKey(): void {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) {
        throw new YamlFault('yaml-syntax', this.pos, 'Found a key on the line of another value', 'a line of its own')
      }
      this.roll(this.column, -1, 'block-mapping-start', this.pos)
    }
    this.removeSimpleKey()
    this.simpleKeyAllowed = this.flowLevel === 0
    this.pushIndicator('key', 1)
  }

  private fetchValue(): void {
    const key = this.simpleKeys.at(-1)
    if (key !== undefined && this.isValid(key)) {
      const token: Token = { ...this.token('key', key.pos, key.pos), column: key.column }
      this.insert(key.tokenNumber - this.parsed, token)
      this.roll(key.column, key.tokenNumber, 'block-mapping-start', key.pos)
      key.possible = false
      this.simpleKeysByToken.delete(key.tokenNumber)
      this.simpleKeyAllowed = false
    } else {
      if (this.flowLevel === 0) {
        if (!this.simpleKeyAllowed) {
          throw new YamlFault('yaml-syntax', this.pos, 'Found ": " inside an unquoted value', 'quotes around the value')
        }
        this.roll(this.column, -1, 'block-mapping-start', this.pos)
      }
      this.simpleKeyAllowed = this.flowLevel === 0
    }
    this.pushIndicator('value', 1)
  }

  /** Anchors, aliases, tags and flow scalars: each may begin a key, none may be followed by one. */
  private fetchScanned(scan: () => Token): void {
    this.saveSimpleKey()
    this.simpleKeyAllowed = false
    this.queue.push(scan())
  }

  private fetchBlockScalar(literal: boolean): void {
    this.removeSimpleKey()
    this.simpleKeyAllowed = true
    this.queue.push(scanBlockScalar(this, literal))
  }
}
