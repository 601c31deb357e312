import type { Check } from '../../model/check.ts'

/** Where images come from and which image a tag means. */
export const imagesChecks: readonly Check[] = []
