import type { Check } from '../../model/check.ts'
import { privilegedContainer } from './privileged-container.ts'

/** Security contexts, host access and isolation of pods. */
export const podChecks: readonly Check[] = [privilegedContainer]
