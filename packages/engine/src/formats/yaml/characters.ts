// The character classes of YAML 1.1 as libyaml and its Go port draw them (yamlprivateh.go): NEL, LS and PS are line breaks.
// A code of 0 stands for the end of the document; control characters are refused before anything is scanned.

export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

export function isBreakOrEnd(code: number): boolean {
  return code === 0 || isBreak(code)
}

export function isBlankOrEnd(code: number): boolean {
  return code === 32 || code === 9 || code === 0 || isBreak(code)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Letters, digits, `_` and `-`: the names of anchors, handles and directives. */
export function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  )
}

/** The codes of a set of ASCII characters. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 65 && code <= 70) return code - 55
  if (code >= 97 && code <= 102) return code - 87
  return -1
}
