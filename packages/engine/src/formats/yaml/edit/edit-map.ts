import type { Json } from '../../../model/json.ts'
import { itemEnd } from '../node.ts'
import type { MapItem, MapNode } from '../node.ts'
import { columnOf, lineEnd, lineStart, startsLine } from './splice.ts'
import type { Refusal, Splice } from './splice.ts'
import { writeAfterKey, writeFlow, writeKey, writeScalar } from './write-value.ts'
import type { Manner } from './write-value.ts'

/** Adds a key after the last one of a map. */
export function addKey(text: string, map: MapNode, key: string, value: Json, manner: Manner): Splice {
  if (map.style === 'flow') return addToFlow(text, map, key, value, manner)
  const last = map.items.at(-1)
  const first = map.items[0]
  const column = first === undefined ? map.column : columnOf(text, first.key.start)
  const end = last === undefined ? map.end : contentEnd(text, last)
  const line = `${' '.repeat(column)}${writeScalar(key)}:${writeAfterKey(value, column, manner)}`
  return insertLine(text, end, line, manner)
}

/** Puts a line after the one that holds `offset`, past its trailing comment. */
export function insertLine(text: string, offset: number, line: string, manner: Manner): Splice {
  const at = offset > 0 && text[offset - 1] === '\n' ? offset : lineEnd(text, offset)
  const closed = at > 0 && text[at - 1] === '\n'
  return { start: at, end: at, text: closed ? `${line}${manner.newline}` : `${manner.newline}${line}` }
}

/** Where the text of an item ends: a block scalar ends at its last line that is not blank. */
export function contentEnd(text: string, item: MapItem): number {
  let end = itemEnd(item)
  while (end > item.key.end && (text[end - 1] === '\n' || text[end - 1] === '\r' || text[end - 1] === ' ')) end -= 1
  return end
}

function addToFlow(text: string, map: MapNode, key: string, value: Json, manner: Manner): Splice {
  const last = map.items.at(-1)
  const json = text[map.items[0]?.key.start ?? -1] === '"' || (last === undefined && looksLikeJson(text, map))
  const written = `${writeKey(key, json)}: ${writeFlow(value, json)}`
  if (last === undefined) return { start: map.content + 1, end: map.end - 1, text: json ? written : ` ${written} ` }
  const end = itemEnd(last)
  const first = map.items[0] ?? last
  // One key a line: the new one gets a line of its own, indented as the first.
  if (startsLine(text, first.key.start) && lineStart(text, first.key.start) > map.content) {
    const indent = text.slice(lineStart(text, first.key.start), first.key.start)
    return { start: end, end, text: `,${manner.newline}${indent}${written}` }
  }
  return { start: end, end, text: `, ${written}` }
}

/** An empty map in a JSON text: whatever stands around it is quoted. */
function looksLikeJson(text: string, map: MapNode): boolean {
  return /"\s*:\s*$/.test(text.slice(Math.max(0, map.start - 40), map.start))
}

/** Takes a key and its value out of a map. */
export function removeKey(text: string, map: MapNode, index: number, manner: Manner): Splice | Refusal {
  const item = map.items[index]
  if (item === undefined) return { refused: 'The key is not there' }
  if (map.items.length === 1) return emptied(text, map, manner)
  if (map.style === 'flow')
    return removeFromFlow(
      text,
      map.items.map((one) => ({ start: one.key.start, end: itemEnd(one) })),
      index,
    )
  if (!startsLine(text, item.key.start)) {
    // `- key: value` on the line of a dash: the next key moves up to it.
    const next = map.items[index + 1]
    if (next === undefined) return { refused: 'The key shares its line with what stands before it' }
    return { start: item.key.start, end: next.key.start, text: '' }
  }
  return { start: lineStart(text, item.key.start), end: wholeLines(text, contentEnd(text, item)), text: '' }
}

/** The last key of a map goes: what is left is an empty map, not null. */
function emptied(text: string, map: MapNode, manner: Manner): Splice {
  if (map.style === 'flow') return { start: map.content, end: map.end, text: '{}' }
  const last = map.items.at(-1)
  const end = last === undefined ? map.end : contentEnd(text, last)
  const before = text.slice(0, map.content).trimEnd().length
  const sameLine = lineStart(text, before) === lineStart(text, map.content)
  if (sameLine) return { start: map.content, end, text: '{}' }
  const between = text.slice(before, map.content)
  // A comment between the key and its map stays where it is.
  if (between.includes('#'))
    return {
      start: lineStart(text, map.content),
      end: wholeLines(text, end),
      text: `${' '.repeat(map.column)}{}${manner.newline}`,
    }
  return { start: before, end, text: ' {}' }
}

/** Past the line break, where nothing but a comment follows on the line. */
function wholeLines(text: string, end: number): number {
  return lineEnd(text, end)
}

/** Takes one piece out of a flow collection, with the comma that parts it from a neighbour. */
export function removeFromFlow(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
  index: number,
): Splice | Refusal {
  const piece = pieces[index]
  const next = pieces[index + 1]
  const before = pieces[index - 1]
  if (piece === undefined) return { refused: 'The item is not there' }
  if (next !== undefined) return { start: piece.start, end: next.start, text: '' }
  if (before !== undefined) return { start: before.end, end: piece.end, text: '' }
  return { refused: `The item is the only one of ${text.slice(piece.start, piece.end)}` }
}
