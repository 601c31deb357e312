import type { Check } from '../../model/check.ts'

/** Credentials: where they stand and who can read them. */
export const secretsChecks: readonly Check[] = []
