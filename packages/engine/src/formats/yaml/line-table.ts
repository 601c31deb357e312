/** Line and column of an offset, both from 1, columns in UTF-16 code units. Counts line feeds: for one place, not for many. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const place = Math.max(0, Math.min(offset, text.length))
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) {
    line += 1
    lineStart = at + 1
  }
  return { line, column: place - lineStart + 1 }
}

export interface LineTable {
  /** Line and column of an offset, both from 1. Logarithmic in the number of lines. */
  readonly at: (offset: number) => { line: number; column: number }
}

/** For many places in one text: the line starts are found once. */
export function lineTable(text: string): LineTable {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {
    at(offset) {
      const place = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= place) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: place - (starts[low] ?? 0) + 1 }
    },
  }
}
