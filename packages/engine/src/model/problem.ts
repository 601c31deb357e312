/** A place in a text file: `line` and `column` count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * What was wrong with an input. A problem is a value: parsers return it beside what they could read and never throw.
 * `message` starts with a capital, has no full stop, says what failed, the value seen and the value wanted.
 */
export interface Problem {
  /** Stable, kebab-case: `yaml-syntax`, `duplicate-key`, `render-failed`, `kind-forbidden`, … */
  readonly code: string
  readonly at: Place
  readonly message: string
  /** What a right input would look like, or the next thing to do. */
  readonly wanted?: string
  /** `input`: the user's files are bad (exit code 2). `world`: a file, program or server failed (exit code 3). */
  readonly cause: 'input' | 'world'
}
