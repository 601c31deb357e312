import type { Problem } from './problem.ts'

/** How much of the objects of one kind in one namespace was seen. */
export type Seen = 'complete' | 'partial' | 'none'

/**
 * What was seen and what was not; every output carries it.
 *
 * `world: 'closed'` (files): the namespaces that the target itself holds are complete for namespaced kinds, everything
 * else is partial. `world: 'open'` (files with `--open`): everything is partial. `world: 'listed'` (clusters and
 * snapshots): `kinds` says what was listed, kinds that are not named were not asked for and are none.
 */
export interface Coverage {
  readonly world: 'closed' | 'open' | 'listed'
  readonly kinds: readonly KindCoverage[]
  /** Inputs that were not judged at all, each with its reason: a chart without a renderer, a directory that was refused. */
  readonly notJudged: readonly NotJudged[]
  /** Counts for the reader of a report. */
  readonly files: number
  readonly documents: number
  readonly objects: number
  /** Documents that were only indexed (kind and name), because no chosen check reads more of them, by `group/Kind`. */
  readonly indexedOnly: Readonly<Record<string, number>>
  readonly workloads: number
  /** Sentences that a reader must know before trusting the result: "Admission mutation was not seen", … */
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
}

export interface KindCoverage {
  /** `Pod`, `apps/Deployment`. */
  readonly groupKind: string
  /** Absent: all namespaces (or a cluster-scoped kind). */
  readonly namespace?: string
  readonly seen: Seen
  /** Why it is not complete, as a person would say it: `Forbidden: secrets is forbidden: User "x" cannot list …`. */
  readonly why?: string
}

export interface NotJudged {
  readonly what: string
  readonly why: string
  /** An object that was read and looks like something to judge: it counts as an unknown verdict. */
  readonly object?: {
    readonly apiVersion: string
    readonly kind: string
    readonly namespace: string
    readonly name: string
  }
}
