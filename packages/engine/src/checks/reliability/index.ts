import type { Check } from '../../model/check.ts'

/** What keeps a workload running: probes, resources, replicas, references that exist. */
export const reliabilityChecks: readonly Check[] = []
