import type { Coverage } from './coverage.ts'
import type { Edit } from './fix.ts'
import type { Json } from './json.ts'
import type { Confidence, Severity, Tier } from './severity.ts'

/** The object that a finding names. On flags and versions `{ kind: 'Cluster', name: '' }`. */
export interface ObjectRef {
  readonly apiVersion: string
  readonly kind: string
  /** Resolved; empty for cluster-scoped kinds. */
  readonly namespace: string
  readonly name: string
}

/** The template, values file, base or patch that a rendered object came from. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
  readonly column: number
  /** True where the value could not be traced: the line is the first of the document. */
  readonly approximate?: true
}

export interface Finding {
  /** `v1:` + SHA-256 of check, group/kind, namespace, name, path with list items by merge key, and value class. */
  readonly fingerprint: string
  readonly check: string
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly confidence: Confidence
  readonly tier: Tier
  /** `pass` only with `--show passed`. */
  readonly status: 'fail' | 'unknown' | 'pass'
  readonly object: ObjectRef
  /** From the object's root, in the form of `formatPath`; empty for the whole object. */
  readonly path: string
  /** What stands at `path`; `{ redacted: true, length }` for anything that may be a credential; absent when nothing stands there. */
  readonly value?: Json | Redacted
  /** Absent for objects from a cluster. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly approximate?: true
  /** For rendered objects: where the value comes from. `file` then names the rendered manifest. */
  readonly source?: SourcePlace
  readonly message: string
  readonly fix?: { readonly edits: readonly Edit[] }
  readonly suppressed?: Suppression
}

export interface Redacted {
  readonly redacted: true
  readonly length: number
}

export interface Suppression {
  readonly by: 'annotation' | 'config' | 'baseline'
  readonly reason: string
  /** ISO date; the exception ends at the end of that day, UTC. */
  readonly expires?: string
}

/** What a report needs to know of a check, so that reports need nothing but the assessment. */
export interface CheckInfo {
  readonly id: string
  readonly title: string
  readonly area: string
  readonly tier: Tier
  readonly severity: Severity
  readonly confidence: Confidence
  readonly why: string
  readonly attack: string
  readonly remedy: string
  readonly sources: readonly Source[]
  readonly aliases: readonly string[]
  readonly fixable: boolean
  readonly reads: readonly string[]
  readonly expression?: string
}

/** Where a rule comes from. */
export interface Source {
  readonly title: string
  readonly url?: string
}

/** One control of one framework, evaluated. `manual` controls say what a person must do by hand. */
export interface ControlResult {
  readonly framework: string
  readonly control: string
  readonly title: string
  readonly status: 'pass' | 'fail' | 'unknown' | 'manual' | 'not-applicable'
  readonly checks: readonly string[]
  readonly failed: number
  readonly unknown: number
  /** Which of its checks fail. */
  readonly failing?: readonly string[]
  readonly why?: string
}

/** A framework that was asked for, and the notice that its ids and names come with. */
export interface FrameworkInfo {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly source: string
  readonly licence: string
}

export interface Summary {
  /** Unsuppressed failures by severity. */
  readonly failures: Readonly<Record<Severity, number>>
  readonly unknown: number
  readonly suppressed: number
  readonly passed: number
  readonly checks: number
  readonly workloads: number
}

export interface Target {
  readonly kind: 'files' | 'cluster' | 'snapshot' | 'stdin'
  /** Paths as given, or the context's name. */
  readonly name: string
  readonly kubernetesVersion?: string
}

/** What a workload's namespace says of it under Pod Security admission. */
export interface AdmissionOutcome {
  readonly object: ObjectRef
  readonly file?: string
  readonly line?: number
  /** Whether pods of this workload would be created under the namespace's enforce label; null: unknown, see `why`. */
  readonly podsAllowed: boolean | null
  readonly why?: string
  readonly modes: readonly {
    readonly mode: 'enforce' | 'audit' | 'warn'
    readonly level: string
    readonly version: string
    readonly allowed: boolean | null
    readonly violations: readonly { readonly check: string; readonly path: string; readonly message: string }[]
  }[]
}

/** Plain data: everything that a verdict was computed into. Every output format reads this and nothing else. */
export interface Assessment {
  readonly schemaVersion: '1'
  readonly tool: { readonly name: 'seaworthy'; readonly version: string }
  readonly target: Target
  /** ISO 8601, UTC. */
  readonly at: string
  readonly coverage: Coverage
  readonly checks: readonly CheckInfo[]
  readonly findings: readonly Finding[]
  readonly admission: readonly AdmissionOutcome[]
  readonly controls: readonly ControlResult[]
  /** Absent: none was asked for. */
  readonly frameworks?: readonly FrameworkInfo[]
  readonly summary: Summary
}
