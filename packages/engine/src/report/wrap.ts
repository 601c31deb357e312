// Unicode Standard Annex 11: East Asian Wide and Fullwidth characters, and emoji, take two columns of a terminal;
// combining marks none.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const mark = /[\p{Mn}\p{Me}]/u
// oxlint-disable-next-line no-control-regex -- printable ASCII is the fast path
const plain = /^[\x20-\x7e]*$/

/** Columns that a text without control characters takes in a terminal. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length
  let columns = 0
  for (const char of text) columns += charColumns(char)
  return columns
}

function charColumns(char: string): number {
  if (char.length === 1 && char < '\u0300') return 1
  if (mark.test(char)) return 0
  return wide.test(char) ? 2 : 1
}

/** The longest beginning of a text that fits into `columns`. */
export function fitting(text: string, columns: number): string {
  if (plain.test(text)) return text.slice(0, Math.max(0, columns))
  let used = 0
  let end = 0
  for (const char of text) {
    used += charColumns(char)
    if (used > columns) break
    end += char.length
  }
  return text.slice(0, end)
}

/** Lines of at most `width` columns, broken between words; a word that is longer (a path, an address) stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const columns = columnsOf(word)
    if (used > 0 && used + 1 + columns > width) {
      lines.push(line)
      line = word
      used = columns
    } else {
      line = used === 0 ? word : `${line} ${word}`
      used += used === 0 ? columns : columns + 1
    }
  }
  lines.push(line)
  return lines
}
