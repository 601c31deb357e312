import type { Check } from '../../model/check.ts'

/** Configuration that known vulnerabilities need. */
export const cveChecks: readonly Check[] = []
