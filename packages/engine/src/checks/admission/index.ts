import type { Check } from '../../model/check.ts'

/** Webhooks and policies that stand between a request and the cluster. */
export const admissionChecks: readonly Check[] = []
