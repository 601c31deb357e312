import type { Check } from '../../model/check.ts'

/** What may be reached, and from where. */
export const networkChecks: readonly Check[] = []
