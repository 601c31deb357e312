import type { Check } from '../../model/check.ts'

/** Who may do what: roles, bindings, service accounts. */
export const rbacChecks: readonly Check[] = []
