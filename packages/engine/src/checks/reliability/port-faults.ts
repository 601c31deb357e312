const nameForm = /^[a-z0-9-]+$/

/** What the API server refuses in the name of a port, as the end of a sentence. IANA service names: RFC 6335, section 5.1. */
export function portNameFault(name: string): string | undefined {
  if (name.length === 0 || name.length > 15) return 'has not 1 to 15 characters'
  if (!nameForm.test(name)) return 'has other characters than a to z, 0 to 9 and -'
  if (!/[a-z]/.test(name)) return 'has no letter'
  if (name.startsWith('-') || name.endsWith('-') || name.includes('--')) return 'has - at an end or twice in a row'
  return undefined
}

export function portNumberFault(port: number | undefined): string | undefined {
  if (port === undefined) return 'has no number'
  return port >= 1 && port <= 65_535 ? undefined : `is ${port}, wanted 1 to 65535`
}
