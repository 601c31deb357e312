import { codesOf, hexDigit, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, isDigit, isWord } from './characters.ts'
import { YamlFault } from './fault.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/** `&name` or `*name`. */
export function scanAnchor(scanner: Scanner, type: 'alias' | 'anchor'): Token {
  const { pos: start, column } = scanner
  scanner.pos += 1
  while (isWord(scanner.at(scanner.pos))) scanner.pos += 1
  const end = scanner.pos
  const next = scanner.at(end)
  if (end === start + 1 || !(isBlankOrEnd(next) || '?:,]}%@`'.includes(String.fromCharCode(next)))) {
    const message = `Found ${type === 'alias' ? '"*"' : '"&"'} without a name of letters, digits, "-" and "_"`
    throw new YamlFault('yaml-syntax', start, message, 'quotes around the value, if the character is meant')
  }
  const value = scanner.text.slice(start + 1, end)
  return { type, start, end, column, value, suffix: '', style: 'plain' }
}

/** `!suffix`, `!handle!suffix`, `!<uri>` or `!`. */
export function scanTag(scanner: Scanner): Token {
  const { pos: start, column } = scanner
  let handle = ''
  let suffix: string
  if (scanner.at(start + 1) === 60) {
    scanner.pos += 2
    suffix = scanUri(scanner, '')
    if (scanner.at(scanner.pos) !== 62) throw badTag(scanner.pos)
    scanner.pos += 1
  } else {
    handle = scanHandle(scanner)
    if (handle.length > 1 && handle.endsWith('!')) suffix = scanUri(scanner, '')
    else {
      suffix = scanUri(scanner, handle)
      handle = '!'
      if (suffix === '') [handle, suffix] = ['', '!']
    }
  }
  if (!isBlankOrEnd(scanner.at(scanner.pos))) throw badTag(scanner.pos)
  return { type: 'tag', start, end: scanner.pos, column, value: handle, suffix, style: 'plain' }
}

function badTag(offset: number): YamlFault {
  return new YamlFault('yaml-syntax', offset, 'Found a malformed tag', 'quotes around the value, if "!" is meant')
}

function scanHandle(scanner: Scanner): string {
  const start = scanner.pos
  if (scanner.at(start) !== 33) throw badTag(start)
  scanner.pos += 1
  while (isWord(scanner.at(scanner.pos))) scanner.pos += 1
  if (scanner.at(scanner.pos) === 33) scanner.pos += 1
  return scanner.text.slice(start, scanner.pos)
}

const uriCharacters = codesOf(";/?:@&=+$,.!~*'()[]%")

function scanUri(scanner: Scanner, head: string): string {
  let uri = head.slice(1)
  let seen = head !== ''
  for (;;) {
    const code = scanner.at(scanner.pos)
    if (code === 37) uri += scanUriEscape(scanner)
    else if (isWord(code) || uriCharacters.has(code)) {
      uri += String.fromCharCode(code)
      scanner.pos += 1
    } else break
    seen = true
  }
  if (!seen) throw badTag(scanner.pos)
  return uri
}

/** The octets of one character. Only their form matters here: no tag with an escape is one that Kubernetes knows. */
function scanUriEscape(scanner: Scanner): string {
  const start = scanner.pos
  let wanted = 1
  for (let count = 0; count < wanted; count += 1) {
    const high = hexDigit(scanner.at(scanner.pos + 1))
    const low = hexDigit(scanner.at(scanner.pos + 2))
    if (scanner.at(scanner.pos) !== 37 || high < 0 || low < 0) throw badTag(scanner.pos)
    const octet = high * 16 + low
    if (count === 0) {
      wanted = octet < 0x80 ? 1 : octet < 0xc0 ? 0 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : octet < 0xf8 ? 4 : 0
      if (wanted === 0) throw badTag(scanner.pos)
    } else if ((octet & 0xc0) !== 0x80) throw badTag(scanner.pos)
    scanner.pos += 3
    if (wanted === 1) return String.fromCharCode(octet)
  }
  return scanner.text.slice(start, scanner.pos)
}

/** `%YAML 1.1` or `%TAG !handle! prefix`; the line ends after it. */
export function scanDirective(scanner: Scanner): Token {
  const { pos: start, column } = scanner
  scanner.pos += 1
  const nameStart = scanner.pos
  while (isWord(scanner.at(scanner.pos))) scanner.pos += 1
  const name = scanner.text.slice(nameStart, scanner.pos)
  if (!isBlankOrEnd(scanner.at(scanner.pos)) || (name !== 'YAML' && name !== 'TAG')) {
    throw new YamlFault('yaml-syntax', start, 'Found "%" at the start of a line', 'quotes around the value')
  }
  skipBlanks(scanner)
  const token: Token =
    name === 'YAML'
      ? {
          type: 'version-directive',
          start,
          end: start,
          column,
          value: scanVersion(scanner),
          suffix: '',
          style: 'plain',
        }
      : { type: 'tag-directive', start, end: start, column, ...scanTagDirective(scanner), style: 'plain' }
  const end = scanner.pos
  skipBlanks(scanner)
  if (scanner.at(scanner.pos) === 35) while (!isBreakOrEnd(scanner.at(scanner.pos))) scanner.pos += 1
  if (!isBreakOrEnd(scanner.at(scanner.pos))) throw badDirective(scanner.pos)
  if (isBreak(scanner.at(scanner.pos))) scanner.readBreak()
  return { ...token, end }
}

function badDirective(offset: number): YamlFault {
  return new YamlFault('yaml-syntax', offset, 'Found a malformed directive', '"%YAML 1.1" or "%TAG !handle! prefix"')
}

function skipBlanks(scanner: Scanner): void {
  while (isBlank(scanner.at(scanner.pos))) scanner.pos += 1
}

function scanVersion(scanner: Scanner): string {
  const major = scanVersionNumber(scanner)
  if (scanner.at(scanner.pos) !== 46) throw badDirective(scanner.pos)
  scanner.pos += 1
  return `${major}.${scanVersionNumber(scanner)}`
}

function scanVersionNumber(scanner: Scanner): number {
  const start = scanner.pos
  while (isDigit(scanner.at(scanner.pos))) scanner.pos += 1
  const length = scanner.pos - start
  if (length === 0 || length > 2) throw badDirective(start)
  return Number(scanner.text.slice(start, scanner.pos))
}

function scanTagDirective(scanner: Scanner): { value: string; suffix: string } {
  const start = scanner.pos
  const handle = scanHandle(scanner)
  if (handle !== '!' && !handle.endsWith('!')) throw badDirective(start)
  if (!isBlank(scanner.at(scanner.pos))) throw badDirective(scanner.pos)
  skipBlanks(scanner)
  const prefix = scanUri(scanner, '')
  if (!isBlankOrEnd(scanner.at(scanner.pos))) throw badDirective(scanner.pos)
  return { value: handle, suffix: prefix }
}
