// The tokens of libyaml's scanner. BLOCK-… tokens stand for indentation, they have no text of their own.
export type TokenType =
  | 'stream-end'
  | 'version-directive'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
  /** Column of `start`, from 0. */
  readonly column: number
  /** Scalar text, anchor name, tag or directive handle, version. */
  readonly value: string
  /** Tag suffix or directive prefix. */
  readonly suffix: string
  readonly style: ScalarStyle
}
