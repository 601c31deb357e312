import { YamlFault } from './fault.ts'
import type { YamlLimits } from './limits.ts'

// readerc.go: what is not tab, LF, CR, NEL or a printable character is refused wherever it stands, comments included.
// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]/

/** Throws `YamlFault` for a document that is too long. */
export function refuseLength(start: number, end: number, limits: YamlLimits): void {
  if (end - start > limits.documentLength) {
    const message = `Found a document of ${end - start} characters, wanted at most ${limits.documentLength}`
    throw new YamlFault('yaml-limit', start, message)
  }
}

/** Whether a document holds nothing that has to be refused or is a line break other than LF. */
export function isPlainText(document: string): boolean {
  return !unusual.test(document)
}

// oxlint-disable-next-line no-control-regex
const unusual = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/

/**
 * Throws `YamlFault` for characters that no YAML may hold, and for a byte order mark inside the text: Go's scanner then drops
 * the first character of lines, depending on where its buffer ends, so that no two readers agree on such a document.
 */
export function refuseControlCharacters(text: string, start: number, end: number): void {
  const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start
  const found = control.exec(text.slice(from, end))
  if (found === null) return
  const code = found[0].charCodeAt(0)
  const offset = from + found.index
  if (code === 0 && offset - start < 8) {
    throw new YamlFault('yaml-syntax', offset, 'Found UTF-16 or binary data instead of text', 'a file in UTF-8')
  }
  if (code === 0xfeff) {
    const wanted = 'none, or one at the start of the document'
    throw new YamlFault('yaml-syntax', offset, 'Found a byte order mark inside the text', wanted)
  }
  const message = `Found the control character U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  throw new YamlFault('yaml-syntax', offset, message, 'text without control characters, or an escape in double quotes')
}
