import type { Check } from '../model/check.ts'
import { admissionChecks } from './admission/index.ts'
import { controlPlaneChecks } from './control-plane/index.ts'
import { cveChecks } from './cve/index.ts'
import { hygieneChecks } from './hygiene/index.ts'
import { imagesChecks } from './images/index.ts'
import { networkChecks } from './network/index.ts'
import { podChecks } from './pod/index.ts'
import { rbacChecks } from './rbac/index.ts'
import { reliabilityChecks } from './reliability/index.ts'
import { secretsChecks } from './secrets/index.ts'

export interface CheckArea {
  /** The folder's name. */
  readonly id: string
  readonly checks: readonly Check[]
}

/** All checks, by area, in the order of reports. */
export const checkAreas: readonly CheckArea[] = [
  { id: 'pod', checks: podChecks },
  { id: 'rbac', checks: rbacChecks },
  { id: 'network', checks: networkChecks },
  { id: 'secrets', checks: secretsChecks },
  { id: 'images', checks: imagesChecks },
  { id: 'cve', checks: cveChecks },
  { id: 'admission', checks: admissionChecks },
  { id: 'control-plane', checks: controlPlaneChecks },
  { id: 'reliability', checks: reliabilityChecks },
  { id: 'hygiene', checks: hygieneChecks },
]
