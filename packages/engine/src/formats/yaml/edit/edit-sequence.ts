import type { Json } from '../../../model/json.ts'
import type { SequenceNode } from '../node.ts'
import { insertLine, removeFromFlow } from './edit-map.ts'
import { columnOf, lineEnd, lineStart, startsLine } from './splice.ts'
import type { Refusal, Splice } from './splice.ts'
import { writeFlow, writeItem } from './write-value.ts'
import type { Manner } from './write-value.ts'

/** Adds an item after the last one of a list. */
export function addItem(text: string, list: SequenceNode, value: Json, manner: Manner): Splice {
  const last = list.items.at(-1)
  if (list.style === 'flow') {
    const json = last?.value !== undefined && text[last.value.start] === '"'
    const written = writeFlow(value, json)
    if (last === undefined) return { start: list.content + 1, end: list.end - 1, text: written }
    const end = last.value?.end ?? list.end - 1
    return { start: end, end, text: `, ${written}` }
  }
  const column = list.column
  const end = contentEndOf(text, list, list.items.length - 1)
  return insertLine(text, end, `${' '.repeat(column)}-${writeItem(value, column, manner)}`, manner)
}

/** Takes an item out of a list; the last one leaves an empty list, not null. */
export function removeItem(text: string, list: SequenceNode, index: number): Splice | Refusal {
  const item = list.items[index]
  if (item === undefined) return { refused: 'The list item is not there' }
  if (list.style === 'flow') {
    if (list.items.length === 1) return { start: list.content, end: list.end, text: '[]' }
    return removeFromFlow(
      text,
      list.items.map(({ value }) => ({ start: value?.start ?? list.end, end: value?.end ?? list.end })),
      index,
    )
  }
  const dash = item.dash ?? list.start
  const end = contentEndOf(text, list, index)
  if (list.items.length === 1) {
    const before = text.slice(0, dash).trimEnd().length
    const between = text.slice(before, dash)
    if (between.includes('#') || !between.includes('\n')) return { start: dash, end, text: '[]' }
    return { start: before, end, text: ' []' }
  }
  if (!startsLine(text, dash)) {
    const next = list.items[index + 1]?.dash
    return next === undefined
      ? { refused: 'The item shares its line with what stands before it' }
      : { start: dash, end: next, text: '' }
  }
  return { start: lineStart(text, dash), end: lineEnd(text, end), text: '' }
}

function contentEndOf(text: string, list: SequenceNode, index: number): number {
  const item = list.items[index]
  const floor = (item?.dash ?? list.start) + 1
  let end = Math.max(item?.value?.end ?? floor, floor)
  while (end > floor && /[\s]/.test(text[end - 1] ?? '')) end -= 1
  return end
}

export function dashColumn(text: string, list: SequenceNode): number {
  const dash = list.items[0]?.dash
  return dash === undefined ? list.column : columnOf(text, dash)
}
