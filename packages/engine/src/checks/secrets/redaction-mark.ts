// What stands in a snapshot in place of a credential: as many characters as the credential had, all of them Unicode
// noncharacters (U+FDD0 … U+FDEF), which no text of people holds. The first two name the rule that found it, so that the
// snapshot is judged as the cluster was: same rule, same place, same length, without the value. Whoever plants such
// characters in a cluster gets a finding and hides nothing but what is their own.

const first = 0xfdd0
const second = 0xfde0
const filler = '\ufdef'
const base = 15

/** The code of a string that stands elsewhere too and is a credential there: hidden, but no finding. */
export const mentionCode = 0
/** Codes are below this. */
export const maxCode = base * base

/** `length` characters, at least two, in place of a credential that the rule of this code found. */
export function redactionMark(code: number, length: number): string {
  const head = String.fromCharCode(first + Math.trunc(code / base), second + (code % base))
  return head + filler.repeat(Math.max(0, length - head.length))
}

export interface FoundMark {
  readonly code: number
  readonly start: number
  readonly end: number
}

const mark = /[\ufdd0-\ufdde][\ufde0-\ufdee]\ufdef*/

export function hasMark(text: string): boolean {
  return mark.test(text)
}

const none: readonly FoundMark[] = []
const marks = new RegExp(mark.source, 'g')

/** The marks in a text, in order. */
export function marksIn(text: string): readonly FoundMark[] {
  if (!hasMark(text)) return none
  const found: FoundMark[] = []
  for (const {
    0: { length },
    index,
  } of text.matchAll(marks)) {
    const code = (text.charCodeAt(index) - first) * base + text.charCodeAt(index + 1) - second
    found.push({ code, start: index, end: index + length })
  }
  return found
}

/** The text with `replacement` in place of each mark. */
export function replaceMarks(text: string, replacement: string): string {
  return hasMark(text) ? text.replace(marks, replacement) : text
}
