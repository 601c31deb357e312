import type { Check } from '../../model/check.ts'
import { cpuLimitMissing } from './cpu-limit-missing.ts'
import { cpuRequestDiffersFromLimit } from './cpu-request-differs-from-limit.ts'
import { cpuRequestMissing } from './cpu-request-missing.ts'
import { ephemeralStorageLimitMissing } from './ephemeral-storage-limit-missing.ts'
import { ephemeralStorageRequestDiffersFromLimit } from './ephemeral-storage-request-differs-from-limit.ts'
import { ephemeralStorageRequestMissing } from './ephemeral-storage-request-missing.ts'
import { livenessProbeMissing } from './liveness-probe-missing.ts'
import { memoryLimitMissing } from './memory-limit-missing.ts'
import { memoryRequestDiffersFromLimit } from './memory-request-differs-from-limit.ts'
import { memoryRequestMissing } from './memory-request-missing.ts'
import { preStopExceedsGrace } from './pre-stop-exceeds-grace.ts'
import { probePortUndeclared } from './probe-port-undeclared.ts'
import { probeTimeoutExceedsPeriod } from './probe-timeout-exceeds-period.ts'
import { probesIdentical } from './probes-identical.ts'
import { readinessProbeMissing } from './readiness-probe-missing.ts'
import { startupProbeMissing } from './startup-probe-missing.ts'
import { terminationGraceZero } from './termination-grace-zero.ts'

/** Probes, resources, replicas, budgets and references that must resolve. */
export const reliabilityChecks: readonly Check[] = [
  cpuLimitMissing,
  cpuRequestDiffersFromLimit,
  cpuRequestMissing,
  ephemeralStorageLimitMissing,
  ephemeralStorageRequestDiffersFromLimit,
  ephemeralStorageRequestMissing,
  livenessProbeMissing,
  memoryLimitMissing,
  memoryRequestDiffersFromLimit,
  memoryRequestMissing,
  preStopExceedsGrace,
  probePortUndeclared,
  probeTimeoutExceedsPeriod,
  probesIdentical,
  readinessProbeMissing,
  startupProbeMissing,
  terminationGraceZero,
]
