import type { Assessment } from '../model/finding.ts'

/** One output format: a pure function from the assessment to text. It draws; it never judges. */
export interface Format {
  /** The word after `--format`. */
  readonly id: string
  readonly mediaType: string
  /** Without a dot. */
  readonly extension: string
  /** The whole document, ending with a newline. Never throws on what an assessment can hold; linear in its size. */
  readonly render: (assessment: Assessment, options: RenderOptions) => string
  /** The same document in pieces, for formats that may grow longer than a string can be (2^29 characters in V8). */
  readonly pieces?: (assessment: Assessment) => Iterable<string>
}

export interface RenderOptions {
  /** ANSI colours; only `table` has any. */
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** The text of one line (from 1) of a file that was read, without its newline; undefined where it cannot be had. */
  readonly sourceLine?: (file: string, line: number) => string | undefined
  /** Whether to say what to try next. True when absent. */
  readonly explainHint?: boolean
  /** All places instead of the first few. */
  readonly verbose?: boolean
  /** Which report API `openreports` writes. `openreports` (openreports.io/v1alpha1) when absent. */
  readonly reportApi?: 'openreports' | 'policyreport'
}
