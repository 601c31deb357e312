import type { Json } from '../model/json.ts'
import type { Path } from '../model/path.ts'
import type { Pod } from './pod.ts'

/** One place that a check forbids. */
export interface Violation {
  /** The id that kubernetes/pod-security-admission gives the check. */
  readonly check: string
  /** From the pod's root: `['spec', 'containers', 0, …]`. Where a field is missing: where it would be set. */
  readonly path: Path
  readonly message: string
  /** What stands at `path`; absent where nothing does. */
  readonly value?: Json
}

/**
 * Gives every place that is forbidden for certain. What a judge could not read is recorded with the pod by the functions
 * that read it (`read.ts`), and makes the verdict unknown; a judge must not report what hangs on it.
 */
export type Judge = (pod: Pod) => Violation[]

/** One revision of a check, in force from minor `from` until the next revision. A revision is never edited: the next is added. */
export interface Revision {
  readonly from: number
  readonly judge: Judge
}

export interface PodSecurityCheck {
  readonly id: string
  /** Checks of the baseline are asked at both levels, those of the restricted level only there. */
  readonly level: 'baseline' | 'restricted'
  /** By `from`, strictly rising. */
  readonly versions: readonly Revision[]
  /** Checks of the baseline that need not be asked wherever this one is, because it is stricter. */
  readonly overrides?: readonly string[]
}
