import { hexDigit, isBlank, isBlankOrEnd, isBreak } from './characters.ts'
import { YamlFault } from './fault.ts'
import { folded } from './scan-plain.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/** A scalar in single or double quotes, perhaps of several lines. Indentation does not matter inside it. */
export function scanQuoted(scanner: Scanner, single: boolean): Token {
  const { pos: start, column } = scanner
  const quote = single ? 39 : 34
  let value = ''
  scanner.pos += 1
  for (;;) {
    if (scanner.atDocumentIndicator()) {
      throw new YamlFault('yaml-syntax', start, 'Found the end of the document inside a quoted text', 'a closing quote')
    }
    if (scanner.at(scanner.pos) === 0) {
      throw new YamlFault('yaml-syntax', start, 'Found a quoted text that nothing closes', 'a closing quote')
    }
    const run = single ? readSingle(scanner) : readDouble(scanner)
    value += run.value
    if (scanner.at(scanner.pos) === quote) break
    value += readBlanks(scanner, run.escapedBreak)
  }
  scanner.pos += 1
  return { type: 'scalar', start, end: scanner.pos, column, value, suffix: '', style: single ? 'single' : 'double' }
}

interface Run {
  readonly value: string
  readonly escapedBreak: boolean
}

function readSingle(scanner: Scanner): Run {
  let value = ''
  let from = scanner.pos
  for (;;) {
    const code = scanner.at(scanner.pos)
    if (isBlankOrEnd(code)) break
    if (code === 39) {
      if (scanner.at(scanner.pos + 1) !== 39) break
      value += scanner.text.slice(from, scanner.pos + 1)
      scanner.pos += 2
      from = scanner.pos
    } else scanner.pos += 1
  }
  return { value: value + scanner.text.slice(from, Math.min(scanner.pos, scanner.end)), escapedBreak: false }
}

function readDouble(scanner: Scanner): Run {
  let value = ''
  let from = scanner.pos
  for (;;) {
    const code = scanner.at(scanner.pos)
    if (isBlankOrEnd(code) || code === 34) break
    if (code !== 92) {
      scanner.pos += 1
      continue
    }
    value += scanner.text.slice(from, scanner.pos)
    if (isBreak(scanner.at(scanner.pos + 1))) {
      scanner.pos += 1
      scanner.readBreak()
      return { value, escapedBreak: true }
    }
    value += readEscape(scanner)
    from = scanner.pos
  }
  return { value: value + scanner.text.slice(from, Math.min(scanner.pos, scanner.end)), escapedBreak: false }
}

// YAML 1.1, 5.6 "Escape Sequences", less `\/`, which the Go reader refuses, plus `\'`, which it takes.
export const simpleEscapes: ReadonlyMap<number, string> = new Map<number, string>([
  [48, '\0'],
  [97, '\x07'],
  [98, '\b'],
  [116, '\t'],
  [9, '\t'],
  [110, '\n'],
  [118, '\v'],
  [102, '\f'],
  [114, '\r'],
  [101, '\x1b'],
  [32, ' '],
  [34, '"'],
  [39, "'"],
  [92, '\\'],
  [78, '\x85'],
  [95, '\xa0'],
  [76, '\u2028'],
  [80, '\u2029'],
])

function readEscape(scanner: Scanner): string {
  const letter = scanner.at(scanner.pos + 1)
  const escaped = simpleEscapes.get(letter)
  if (escaped !== undefined) {
    scanner.pos += 2
    return escaped
  }
  const length = letter === 120 ? 2 : letter === 117 ? 4 : letter === 85 ? 8 : 0
  if (length === 0) {
    const seen = letter === 0 ? '\\' : `\\${String.fromCharCode(letter)}`
    const message = `Found the unknown escape ${JSON.stringify(seen)} in double quotes`
    throw new YamlFault('yaml-syntax', scanner.pos, message, 'two backslashes for a backslash, or single quotes')
  }
  let code = 0
  for (let index = 0; index < length; index += 1) {
    const digit = hexDigit(scanner.at(scanner.pos + 2 + index))
    if (digit < 0) {
      const message = `Found an escape with fewer than ${length} hexadecimal digits`
      throw new YamlFault('yaml-syntax', scanner.pos, message, `${length} digits of 0-9, a-f`)
    }
    code = code * 16 + digit
  }
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw new YamlFault(
      'yaml-syntax',
      scanner.pos,
      'Found an escape that is no Unicode character',
      'the character itself',
    )
  }
  scanner.pos += 2 + length
  return String.fromCodePoint(code)
}

function readBlanks(scanner: Scanner, escapedBreak: boolean): string {
  let blanks = ''
  let firstBreak = ''
  let laterBreaks = ''
  let broken = escapedBreak
  for (;;) {
    const code = scanner.at(scanner.pos)
    if (isBlank(code)) {
      if (!broken) blanks += String.fromCharCode(code)
      scanner.pos += 1
    } else if (isBreak(code)) {
      if (broken) laterBreaks += scanner.readBreak()
      else firstBreak = scanner.readBreak()
      broken = true
    } else break
  }
  return broken ? folded(firstBreak, laterBreaks) : blanks
}
