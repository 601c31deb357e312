// The skeleton of a YAML text by lines: which key path each line stands for. It reads Go templates too, where no YAML
// parser can: lines that only hold actions are kept apart, keys made by actions match any key. It is used to trace, never to
// judge, so it may be wrong about exotic YAML (flow maps over several lines, complex keys) but never fails on it.

/** What stands for a list item in a path, and for a key that a template action makes. */
export const item = '-'
export const anyKey = '{{}}'

export interface OutlineItem {
  /** The value of `name` directly in the item, the key by which most lists of Kubernetes objects merge. */
  name?: string
}

export interface OutlineEntry {
  /** From 1; the column is where the key or the scalar item begins, in UTF-16 code units. */
  readonly line: number
  readonly column: number
  readonly path: readonly string[]
  /** Text after the colon or dash, without a comment; '' where a block follows. */
  readonly value: string
  /** The list items around the line, outermost first. */
  readonly items: readonly OutlineItem[]
  /** Index of the `---` document in the text. */
  readonly document: number
  /** First and last line of a block scalar. */
  block?: { readonly first: number; last: number }
}

export interface Outline {
  readonly entries: readonly OutlineEntry[]
}

const maxLines = 500_000
const maxDepth = 200

interface Level {
  readonly indent: number
  readonly label: string
  readonly item?: OutlineItem
}

interface Reader {
  readonly entries: OutlineEntry[]
  levels: Level[]
  document: number
  /** Lines indented deeper than this belong to the block scalar of `blockOwner`. */
  blockIndent: number
  blockOwner: OutlineEntry | undefined
  /** Columns that actions before the content of the line take, which the rendered line will not have. */
  shift: number
  /** A template action or comment began and has not ended. */
  inAction: boolean
}

export function outline(text: string): Outline {
  const reader: Reader = {
    entries: [],
    levels: [],
    document: 0,
    blockIndent: -1,
    blockOwner: undefined,
    inAction: false,
    shift: 0,
  }
  let start = 0
  for (let line = 1; line <= maxLines && start <= text.length; line += 1) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    readLine(text.slice(start, text[stop - 1] === '\r' ? stop - 1 : stop), line, reader)
    start = stop + 1
  }
  return reader
}

function readLine(raw: string, line: number, reader: Reader): void {
  const indent = leadingSpaces(raw)
  if (reader.inAction) {
    reader.inAction = !raw.includes('}}')
    return
  }
  if (indent === raw.length) return
  if (reader.blockOwner !== undefined) {
    if (indent > reader.blockIndent) {
      const block = reader.blockOwner.block
      reader.blockOwner.block = { first: block?.first ?? line, last: line }
      return
    }
    reader.blockOwner = undefined
  }
  if (raw.startsWith('---') && (raw.length === 3 || raw[3] === ' ')) {
    reader.document += 1
    reader.levels = []
    return
  }
  if (raw[indent] !== '#') readContent(raw, indent, line, reader)
}

function readContent(raw: string, indent: number, line: number, reader: Reader): void {
  let at = indent
  reader.shift = 0
  // Actions before the content: `{{- if .x }}key: value`; a key made by an action is followed by a colon
  while (raw.startsWith('{{', at)) {
    const end = raw.indexOf('}}', at)
    if (end < 0) {
      reader.inAction = true
      return
    }
    const after = end + 2
    if (raw.slice(after).trim() === '') return
    if (!isControl(raw.slice(at + 2, end)) && keyEnd(raw, at) > 0) break
    reader.shift += after - at
    at = after + leadingSpaces(raw.slice(after))
  }
  let column = at
  while (raw[column] === '-' && (column + 1 === raw.length || raw[column + 1] === ' ')) {
    dropLevels(reader, column - reader.shift, true)
    if (reader.levels.length >= maxDepth) return
    reader.levels.push({ indent: column - reader.shift, label: item, item: {} })
    column += 1
    column += leadingSpaces(raw.slice(column))
  }
  addEntry(raw, column, line, column > at, reader)
}

function addEntry(raw: string, column: number, line: number, inItem: boolean, reader: Reader): void {
  const colon = keyEnd(raw, column)
  if (colon < 0) {
    // A scalar that goes on from the line above has no path of its own
    if (inItem) push(raw, column, column, line, reader)
    return
  }
  if (reader.levels.length >= maxDepth) return
  dropLevels(reader, column - reader.shift, false)
  const key = raw.slice(column, colon).trim()
  const label = key.includes('{{') ? anyKey : unquote(key)
  reader.levels.push({ indent: column - reader.shift, label })
  push(raw, column, colon + 1, line, reader)
}

function push(raw: string, column: number, valueAt: number, line: number, reader: Reader): void {
  const value = withoutComment(raw.slice(valueAt)).trim()
  const items = reader.levels.flatMap((level) => (level.item === undefined ? [] : [level.item]))
  const path = reader.levels.map((level) => level.label)
  const entry: OutlineEntry = { line, column: column + 1, path, value, items, document: reader.document }
  reader.entries.push(entry)
  if (path.at(-1) === 'name' && path.at(-2) === item) {
    const innermost = items.at(-1)
    if (innermost !== undefined) innermost.name ??= value
  }
  if (/^(?:&\S+ +)?[|>][-+0-9]*$/.test(value)) {
    reader.blockOwner = entry
    reader.blockIndent = reader.levels.at(-1)?.indent ?? 0
  }
}

/** Leaves the levels that a line at `indent` ends. List items may stand as deep as the key that holds them. */
function dropLevels(reader: Reader, indent: number, forItem: boolean): void {
  for (let last = reader.levels.at(-1); last !== undefined; last = reader.levels.at(-1)) {
    const ends = last.indent > indent || (last.indent === indent && (!forItem || last.label === item))
    if (!ends) return
    reader.levels.pop()
  }
}

/** Actions that write nothing, so that they cannot be a part of a key. */
function isControl(code: string): boolean {
  return /^-?\s*(?:(?:if|with|range|end|else|define|block)\b|\/\*|\$\w+\s*:?=)/.test(code)
}

/** Index of the colon that ends the key at `from`, or -1. */
function keyEnd(raw: string, from: number): number {
  const quote = raw[from]
  let at = from
  if (quote === '"' || quote === "'") {
    const close = raw.indexOf(quote, from + 1)
    if (close < 0) return -1
    at = close + 1
  } else if (quote === '{' && raw[from + 1] !== '{') return -1
  else if (quote === '[') return -1
  while (at < raw.length) {
    if (raw.startsWith('{{', at)) {
      const end = raw.indexOf('}}', at)
      if (end < 0) return -1
      at = end + 2
      continue
    }
    const next = raw[at + 1]
    if (raw[at] === ':' && (next === undefined || next === ' ' || next === '\t')) return at
    if (raw[at] === '#' && raw[at - 1] === ' ') return -1
    at += 1
  }
  return -1
}

function withoutComment(text: string): string {
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (text.startsWith('{{', at)) {
      const end = text.indexOf('}}', at)
      if (end < 0) return text
      at = end + 1
    } else if ((char === '"' || char === "'") && text.slice(0, at).trim() === '') quote = char
    else if (char === '#' && (at === 0 || text[at - 1] === ' ')) return text.slice(0, at)
  }
  return text
}

/** The text of a scalar without its quotes; escapes are left, as both sides of a comparison carry them. */
export function unquote(text: string): string {
  const quote = text[0]
  return text.length >= 2 && (quote === '"' || quote === "'") && text.at(-1) === quote ? text.slice(1, -1) : text
}

function leadingSpaces(text: string): number {
  let count = 0
  while (text[count] === ' ') count += 1
  return count
}
