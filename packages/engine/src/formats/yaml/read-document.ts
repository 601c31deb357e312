import type { Json } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import type { Problem } from '../../model/problem.ts'
import { compose } from './compose.ts'
import { construct } from './construct.ts'
import { YamlFault, problemOf } from './fault.ts'
import { keepOnly } from './keep-only.ts'
import { defaultYamlLimits } from './limits.ts'
import type { YamlLimits } from './limits.ts'
import { refuseText } from './refuse-text.ts'

export interface ReadOptions {
  /**
   * Keep only these paths of map keys. What they lead through or to is whole; maps on the way hold only the keys that lead on;
   * a list or scalar on the way is kept as it is, so that its wrong type is seen.
   */
  readonly only?: readonly Path[]
  readonly limits?: YamlLimits
}

/**
 * One document as the JSON value that Kubernetes makes of it. `value` is undefined for a document without content and for one
 * that was refused; `problems` then says why. A key written twice refuses the document where it is parsed: with `only`, what
 * lies off the paths is checked for its structure alone.
 */
export function readDocument(
  text: string,
  document: { readonly start: number; readonly end: number },
  file: string,
  options: ReadOptions = {},
): { value: Json | undefined; problems: Problem[] } {
  const limits = options.limits ?? defaultYamlLimits
  const problems: Problem[] = []
  try {
    refuseText(text, document.start, document.end, limits)
    const { root, trailing } = compose(text, document.start, document.end, limits)
    const duplicates: YamlFault[] = []
    const value = root === undefined ? undefined : construct(root, limits, duplicates)
    for (const fault of trailing === undefined ? duplicates : [...duplicates, trailing]) {
      problems.push(problemOf(fault, text, file))
    }
    if (duplicates.length > 0 || value === undefined) return { value: undefined, problems }
    return { value: options.only === undefined ? value : keepOnly(value, options.only), problems }
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error
    problems.push(problemOf(error, text, file))
    return { value: undefined, problems }
  }
}
