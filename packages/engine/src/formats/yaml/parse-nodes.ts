import type { Problem } from '../../model/problem.ts'
import { compose } from './compose.ts'
import { construct } from './construct.ts'
import { YamlFault, problemOf } from './fault.ts'
import { defaultYamlLimits } from './limits.ts'
import type { YamlLimits } from './limits.ts'
import type { YamlNode } from './node.ts'
import { refuseControlCharacters, refuseLength } from './refuse-text.ts'

export type { AliasNode, MapItem, MapNode, ScalarNode, SequenceItem, SequenceNode, YamlNode } from './node.ts'

/**
 * The positioned tree of one document, for carets and edits. Costs several times what `readDocument` does: make it only where
 * a finding stands. Alias nodes point at their anchored node: a walk that follows them must bound itself.
 */
export function parseNodes(
  text: string,
  document: { readonly start: number; readonly end: number },
  file: string,
  options: { readonly limits?: YamlLimits } = {},
): { root: YamlNode | undefined; problems: Problem[] } {
  const limits = options.limits ?? defaultYamlLimits
  const problems: Problem[] = []
  try {
    refuseLength(document.start, document.end, limits)
    refuseControlCharacters(text, document.start, document.end)
    const { root, trailing } = compose(text, document.start, document.end, limits)
    const duplicates: YamlFault[] = []
    if (root !== undefined) construct(root, limits, duplicates)
    for (const fault of trailing === undefined ? duplicates : [...duplicates, trailing]) {
      problems.push(problemOf(fault, text, file))
    }
    return { root, problems }
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error
    problems.push(problemOf(error, text, file))
    return { root: undefined, problems }
  }
}
