import type { Check } from '../../model/check.ts'

/** Namespaces, labels, API versions and other housekeeping. */
export const hygieneChecks: readonly Check[] = [
]
