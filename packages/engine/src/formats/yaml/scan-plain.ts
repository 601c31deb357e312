import { isBlank, isBlankOrEnd, isBreak } from './characters.ts'
import { YamlFault } from './fault.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/** An unquoted scalar, perhaps of several lines: it ends at `: `, ` #`, less indentation and, in flow, at `,?[]{}`. */
export function scanPlain(scanner: Scanner): Token {
  const { pos: start, column } = scanner
  const indent = scanner.indent + 1
  const fold = { firstBreak: '', laterBreaks: '', blanks: '', broken: false }
  let value = ''
  let end = start
  for (;;) {
    if (scanner.atDocumentIndicator() || scanner.at(scanner.pos) === 35) break
    const run = scanner.pos
    scanner.pos = endOfRun(scanner)
    if (scanner.pos > run) {
      if (fold.broken) {
        value += folded(fold.firstBreak, fold.laterBreaks)
        fold.firstBreak = ''
        fold.laterBreaks = ''
        fold.broken = false
      } else {
        value += fold.blanks
        fold.blanks = ''
      }
      value += scanner.text.slice(run, scanner.pos)
      end = scanner.pos
    }
    const code = scanner.at(scanner.pos)
    if (!isBlank(code) && !isBreak(code)) break
    readBlanks(scanner, fold, indent)
    if (scanner.flowLevel === 0 && scanner.column < indent) break
  }
  if (fold.broken) scanner.simpleKeyAllowed = true
  return { type: 'scalar', start, end, column, value, suffix: '', style: 'plain' }
}

/** Where the blank, `:` or flow indicator stands that ends a run of plain characters. */
function endOfRun(scanner: Scanner): number {
  let pos = scanner.pos
  for (; ; pos += 1) {
    const code = scanner.at(pos)
    if (isBlankOrEnd(code)) return pos
    if (code === 58 && isBlankOrEnd(scanner.at(pos + 1))) return pos
    if (scanner.flowLevel === 0) continue
    if (code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125) return pos
  }
}

interface Fold {
  firstBreak: string
  laterBreaks: string
  blanks: string
  broken: boolean
}

function readBlanks(scanner: Scanner, fold: Fold, indent: number): void {
  for (;;) {
    const code = scanner.at(scanner.pos)
    if (isBlank(code)) {
      if (fold.broken && code === 9 && scanner.column < indent) {
        throw new YamlFault('yaml-syntax', scanner.pos, 'Found a tab where only spaces may indent', 'spaces')
      }
      if (!fold.broken) fold.blanks += String.fromCharCode(code)
      scanner.pos += 1
    } else if (isBreak(code)) {
      if (fold.broken) {
        fold.laterBreaks += scanner.readBreak()
      } else {
        fold.blanks = ''
        fold.firstBreak = scanner.readBreak()
        fold.broken = true
      }
    } else return
  }
}

/** One line break becomes a space; more become as many line feeds less one. LS and PS stay. */
export function folded(firstBreak: string, laterBreaks: string): string {
  if (firstBreak === '\n') return laterBreaks === '' ? ' ' : laterBreaks
  return firstBreak + laterBreaks
}
