import type { Check } from '../../model/check.ts'

/** Flags of the API server, controller manager, scheduler and etcd. */
export const controlPlaneChecks: readonly Check[] = []
