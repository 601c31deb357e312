import { odd } from './ordinary-cursor.ts'
import type { OrdinaryCursor } from './ordinary-cursor.ts'
import { simpleEscapes } from './scan-quoted.ts'

/** The text between quotes at `open` and `close`: lines folded, escapes read. */
export function quotedText(cursor: OrdinaryCursor, open: number, close: number): string {
  const raw = cursor.text.slice(open + 1, close)
  const single = cursor.text.charCodeAt(open) === 39
  const text = raw.includes('\n') ? foldLines(raw, single) : raw
  if (single) return text.includes("'") ? text.replaceAll("''", "'") : text
  return text.includes('\\') ? unescape(text) : text
}

function foldLines(raw: string, single: boolean): string {
  const lines = raw.split('\n')
  let folded = ''
  let breaks = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (index > 0 && (line.startsWith('---') || line.startsWith('...'))) throw odd
    if (line.includes('\t') || (!single && index < lines.length - 1 && /\\ *$/.test(line))) throw odd
    const last = index === lines.length - 1
    const begun = index === 0 ? line : trimStart(line)
    const text = last ? begun : trimEnd(begun)
    if (index > 0) breaks += 1
    if (text === '' && !last && index > 0) continue
    if (breaks > 0) folded += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
    breaks = 0
    folded += text
  }
  return folded
}

function trimStart(line: string): string {
  let start = 0
  while (line.charCodeAt(start) === 32) start += 1
  return line.slice(start)
}

function trimEnd(line: string): string {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 32) end -= 1
  return line.slice(0, end)
}

const escape = /\\(?:u([0-9a-fA-F]{4})|([^u]?))/gs

function unescape(text: string): string {
  return text.replace(escape, (_all, unicode: string | undefined, letter: string | undefined) => {
    if (unicode !== undefined) {
      const code = Number.parseInt(unicode, 16)
      if (code >= 0xd800 && code <= 0xdfff) throw odd
      return String.fromCharCode(code)
    }
    const escaped = letter === undefined || letter === '' ? undefined : simpleEscapes.get(letter.charCodeAt(0))
    if (escaped === undefined) throw odd
    return escaped
  })
}

export interface BlockExtent {
  readonly folded: boolean
  readonly chomp: '' | '-' | '+'
  /** Start of the first line after the header, empty lines included. */
  readonly start: number
  /** Start of the first line that is not of the text. */
  readonly end: number
  /** 0: the text is empty. */
  readonly indent: number
  /** Whether each line is indented in full or empty. */
  readonly regular: boolean
}

/** Where the block text ends whose `|` or `>` stands at `pos`. An indentation given by a digit is odd. */
export function blockExtent(cursor: OrdinaryCursor, pos: number, parentIndent: number): BlockExtent {
  const { text, end } = cursor
  const folded = text.charCodeAt(pos) === 62
  const mark = cursor.at(pos + 1)
  const chomp = mark === 45 ? '-' : mark === 43 ? '+' : ''
  const start = cursor.finishLine(chomp === '' ? pos + 1 : pos + 2)
  const { indent, first } = blockIndent(cursor, start, parentIndent)
  if (indent === 0) return { folded, chomp, start, end: first, indent, regular: true }
  let regular = true
  let at = start
  while (at < end) {
    const content = cursor.skipSpaces(at)
    const code = content < end ? text.charCodeAt(content) : 10
    if (content - at < indent) {
      if (code === 9) throw odd
      if (code !== 10) break
      if (content > at) regular = false
    }
    at = code === 10 ? content + 1 : cursor.lineEnd(content) + 1
  }
  return { folded, chomp, start, end: Math.min(at, end), indent, regular }
}

function blockIndent(cursor: OrdinaryCursor, start: number, parentIndent: number): { indent: number; first: number } {
  const { text, end } = cursor
  let deepest = 0
  let at = start
  while (at < end) {
    const content = cursor.skipSpaces(at)
    const code = content < end ? text.charCodeAt(content) : 10
    if (code === 9) throw odd
    deepest = Math.max(deepest, content - at)
    if (code !== 10) {
      const column = content - at
      if (column <= parentIndent || column === 0) return { indent: 0, first: at }
      if (column < deepest) throw odd
      return { indent: column, first: at }
    }
    at = content + 1
  }
  return { indent: 0, first: end }
}

/** The text of a block scalar. */
export function blockText(cursor: OrdinaryCursor, extent: BlockExtent): string {
  const { start, end, indent, chomp } = extent
  if (indent === 0) {
    if (chomp === '+' && end > start) throw odd
    return ''
  }
  const raw = cursor.text.slice(start, end)
  const body = extent.folded ? foldedBody(raw, indent) : literalBody(raw, indent, extent.regular)
  const trimmed = trimBreaks(body)
  if (chomp === '-') return trimmed
  if (chomp === '') return trimmed === '' ? '' : `${trimmed}\n`
  return body.endsWith('\n') || body === '' ? body : `${body}\n`
}

function trimBreaks(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 10) end -= 1
  return end === text.length ? text : text.slice(0, end)
}

function literalBody(raw: string, indent: number, regular: boolean): string {
  const pad = ' '.repeat(indent)
  if (regular) return (raw.startsWith(pad) ? raw.slice(indent) : raw).replaceAll(`\n${pad}`, '\n')
  return raw
    .split('\n')
    .map((line) => line.slice(indent))
    .join('\n')
}

/** Single breaks between lines that do not begin with a blank become spaces; of more breaks one is lost. */
function foldedBody(raw: string, indent: number): string {
  const lines = raw.split('\n')
  if (lines.at(-1) === '') lines.pop()
  let value = ''
  let breaks = 0
  let begun = false
  let leadingBlank = false
  for (const line of lines) {
    const text = line.slice(indent)
    if (text === '') {
      breaks += 1
      continue
    }
    const blank = text.charCodeAt(0) === 32 || text.charCodeAt(0) === 9
    if (begun) {
      if (leadingBlank || blank) value += '\n'.repeat(breaks + 1)
      else value += breaks === 0 ? ' ' : '\n'.repeat(breaks)
    } else value += '\n'.repeat(breaks)
    value += text
    breaks = 0
    begun = true
    leadingBlank = blank
  }
  return value + '\n'.repeat(breaks + 1)
}
