/** A piece of text in place of another. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Why an edit was not made, as a person is told. */
export interface Refusal {
  readonly refused: string
}

export function isRefusal(result: Splice | Refusal): result is Refusal {
  return 'refused' in result
}

export function applySplice(text: string, { start, end, text: replacement }: Splice): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/** Offset after the line break of the line that holds `offset`, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline + 1
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Whether only spaces stand between the start of its line and `offset`. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === ''
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}
