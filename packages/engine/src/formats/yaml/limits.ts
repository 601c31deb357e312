/** What a YAML text may cost at most. Beyond it the reader answers with a problem and a place, never with an exception. */
export interface YamlLimits {
  /** Nested collections, aliases followed. Go's reader allows 10,000; no Kubernetes object needs a tenth of ours. */
  readonly depth: number
  /** Nodes of one document after alias expansion. */
  readonly nodes: number
  /** UTF-16 code units of one document. */
  readonly documentLength: number
  /** Documents of one file. */
  readonly documents: number
}

export const defaultYamlLimits: YamlLimits = {
  depth: 512,
  nodes: 4_000_000,
  documentLength: 64 * 1024 * 1024,
  documents: 100_000,
}
