import type { Severity } from '../model/severity.ts'

/** How a terminal shows emphasis: ANSI SGR sequences, or nothing. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
}

// The sixteen colours that every terminal theme defines, so that they are readable on light and dark.
const sgr: Readonly<Record<Severity, string>> = { critical: '1;31', high: '31', medium: '33', low: '36' }

export function paintFor(color: boolean): Paint {
  const ansi = (codes: string) => (text: string) => (color && text !== '' ? `\u001b[${codes}m${text}\u001b[0m` : text)
  return {
    severity: (severity, text) => ansi(sgr[severity])(text),
    strong: ansi('1'),
    quiet: ansi('2'),
    good: ansi('32'),
    warn: ansi('33'),
  }
}
