import type { YamlNode } from '../node.ts'
import { columnOf, startsLine } from './splice.ts'
import type { Manner } from './write-value.ts'

/** How a document is written: its line break, the step of its maps, and whether its lists are indented. The first of each decides. */
export function mannerOf(text: string, root: YamlNode): Manner {
  const found: { step?: number; indentedLists?: boolean } = {}
  look(text, root, found, 0)
  const firstBreak = text.indexOf('\n')
  return {
    newline: firstBreak > 0 && text[firstBreak - 1] === '\r' ? '\r\n' : '\n',
    step: found.step ?? 2,
    indentedLists: found.indentedLists ?? true,
  }
}

function look(text: string, node: YamlNode, found: { step?: number; indentedLists?: boolean }, depth: number): void {
  if (depth > 40 || (found.step !== undefined && found.indentedLists !== undefined)) return
  if (node.type === 'sequence') {
    for (const { value } of node.items) if (value !== undefined) look(text, value, found, depth + 1)
    return
  }
  if (node.type !== 'map' || node.style !== 'block') return
  for (const { key, value } of node.items) {
    if (value === undefined) continue
    const column = columnOf(text, key.start)
    if (value.type === 'map' && value.style === 'block' && startsLine(text, value.content))
      found.step ??= value.column - column
    if (value.type === 'sequence' && value.style === 'block') found.indentedLists ??= value.column > column
    look(text, value, found, depth + 1)
  }
}
