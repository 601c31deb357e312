import { isBlank, isBreak, isBreakOrEnd, isDigit } from './characters.ts'
import { YamlFault } from './fault.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/** A literal (`|`) or folded (`>`) scalar with its indicators: `+` keep, `-` strip, 1 to 9 the indentation. */
export function scanBlockScalar(scanner: Scanner, literal: boolean): Token {
  const { pos: start, column } = scanner
  scanner.pos += 1
  const { chomp, increment } = readIndicators(scanner)
  skipRestOfLine(scanner, start)
  const given = increment === 0 ? 0 : Math.max(scanner.indent, 0) + increment
  const lead = readBreaks(scanner, given)
  const indent = lead.indent
  let laterBreaks = lead.breaks
  let firstBreak = ''
  let leadingBlank = false
  let value = ''
  let end = start + 1
  while (scanner.column === indent && scanner.at(scanner.pos) !== 0) {
    const blank = isBlank(scanner.at(scanner.pos))
    if (!literal && !leadingBlank && !blank && firstBreak === '\n') value += laterBreaks === '' ? ' ' : ''
    else value += firstBreak
    value += laterBreaks
    leadingBlank = blank
    const from = scanner.pos
    while (!isBreakOrEnd(scanner.at(scanner.pos))) scanner.pos += 1
    value += scanner.text.slice(from, Math.min(scanner.pos, scanner.end))
    end = Math.min(scanner.pos, scanner.end)
    firstBreak = isBreak(scanner.at(scanner.pos)) ? scanner.readBreak() : ''
    laterBreaks = readBreaks(scanner, indent).breaks
  }
  if (chomp !== -1) value += firstBreak
  if (chomp === 1) value += laterBreaks
  return { type: 'scalar', start, end, column, value, suffix: '', style: literal ? 'literal' : 'folded' }
}

function readIndicators(scanner: Scanner): { chomp: number; increment: number } {
  let chomp = readChomp(scanner)
  let increment = 0
  const digit = scanner.at(scanner.pos)
  if (isDigit(digit)) {
    if (digit === 48) {
      throw new YamlFault(
        'yaml-syntax',
        scanner.pos,
        'Found an indentation of 0 for a block text',
        'a digit from 1 to 9',
      )
    }
    increment = digit - 48
    scanner.pos += 1
    if (chomp === 0) chomp = readChomp(scanner)
  }
  return { chomp, increment }
}

function readChomp(scanner: Scanner): number {
  const code = scanner.at(scanner.pos)
  if (code !== 43 && code !== 45) return 0
  scanner.pos += 1
  return code === 43 ? 1 : -1
}

function skipRestOfLine(scanner: Scanner, start: number): void {
  while (isBlank(scanner.at(scanner.pos))) scanner.pos += 1
  if (scanner.at(scanner.pos) === 35) while (!isBreakOrEnd(scanner.at(scanner.pos))) scanner.pos += 1
  if (!isBreakOrEnd(scanner.at(scanner.pos))) {
    const mark = scanner.text.charAt(start)
    const message = `Found text on the line of ${JSON.stringify(mark)}, which begins a block text`
    throw new YamlFault('yaml-syntax', scanner.pos, message, 'the text on the next line, or quotes around the value')
  }
  if (isBreak(scanner.at(scanner.pos))) scanner.readBreak()
}

/** Steps over indentation and empty lines; an indentation of 0 is still to be found from the lines. */
function readBreaks(scanner: Scanner, given: number): { indent: number; breaks: string } {
  let deepest = 0
  let breaks = ''
  for (;;) {
    const most = given === 0 ? Infinity : given
    for (let { column } = scanner; column < most && scanner.at(scanner.pos) === 32; column += 1) scanner.pos += 1
    deepest = Math.max(deepest, scanner.column)
    const code = scanner.at(scanner.pos)
    if (code === 9 && (given === 0 || scanner.column < given)) {
      throw new YamlFault('yaml-syntax', scanner.pos, 'Found a tab in the indentation of a block text', 'spaces')
    }
    if (!isBreak(code)) break
    breaks += scanner.readBreak()
  }
  return { indent: given === 0 ? Math.max(deepest, scanner.indent + 1, 1) : given, breaks }
}
