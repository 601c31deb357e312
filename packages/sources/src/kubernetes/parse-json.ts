/**
 * JSON from the other side, or undefined: for what is not JSON, and for a text of so many values that its memory would be
 * many times its size (`[[[[…`, `{},{},…`). Four million values are more than the largest real list page holds.
 */
export function parseJson(text: string, maxValues: number = 4_000_000): unknown {
  if (text.length > maxValues && countMarks(text, maxValues) > maxValues) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Openings and commas outside of strings: no fewer than the values but one. Stops counting beyond `enough`. */
function countMarks(text: string, enough: number): number {
  let count = 0
  for (let at = 0; at < text.length && count <= enough; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at)
    else if (code === 0x2c || code === 0x5b || code === 0x7b) count += 1
  }
  return count
}

/** Where the string that begins at `start` ends, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return text.length
}
