import type { Json } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import type { Problem } from '../../model/problem.ts'
import { compose } from './compose.ts'
import { construct } from './construct.ts'
import { YamlFault, problemOf } from './fault.ts'
import { keepOnly, keptTree } from './keep-only.ts'
import type { LineTable } from './line-table.ts'
import { defaultYamlLimits } from './limits.ts'
import type { YamlLimits } from './limits.ts'
import { readJson } from './read-json.ts'
import { readOrdinary } from './read-ordinary.ts'
import { isPlainText, refuseControlCharacters, refuseLength } from './refuse-text.ts'

export interface ReadOptions {
  /**
   * Keep only these paths of map keys. What they lead through or to is whole; maps on the way hold only the keys that lead on;
   * a list or scalar on the way is kept as it is, so that its wrong type is seen.
   */
  readonly only?: readonly Path[]
  readonly limits?: YamlLimits
  /** The lines of the text, for the places of problems: given where a text has many documents. */
  readonly lines?: () => LineTable
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
  const tell = (fault: YamlFault): void => {
    problems.push(problemOf(fault, text, file, options.lines?.()))
  }
  try {
    const value = readFast(text, document, options.only, limits) ?? readExactly(text, document, limits, tell)
    return {
      value: value === undefined || options.only === undefined ? value : keepOnly(value, options.only),
      problems,
    }
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error
    tell(error)
    return { value: undefined, problems }
  }
}

interface Extent {
  readonly start: number
  readonly end: number
}

/** Undefined: the document is not of the forms that are read fast, or it is wrong. */
function readFast(
  text: string,
  { start, end }: Extent,
  only: readonly Path[] | undefined,
  limits: YamlLimits,
): Json | undefined {
  refuseLength(start, end, limits)
  if (text.charCodeAt(start) === 123 && beginsWithBrace(text)) {
    const value = readJson(text, start, end, limits)
    if (value !== undefined) return value
  }
  if (!isPlainText(text.slice(start, end))) return undefined
  return readOrdinary(text, start, end, only === undefined ? undefined : keptTree(only), limits.depth)
}

/** Kubernetes looks as far to tell JSON from YAML (`NewYAMLOrJSONDecoder(reader, 4096)`). */
const guessed = 4096

function beginsWithBrace(text: string): boolean {
  for (let at = 0; at < guessed && at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13 && code !== 0xfeff) return code === 123
  }
  return false
}

/** By the scanner and grammar of Kubernetes' reader, token for token. */
function readExactly(
  text: string,
  { start, end }: Extent,
  limits: YamlLimits,
  tell: (fault: YamlFault) => void,
): Json | undefined {
  refuseControlCharacters(text, start, end)
  const { root, trailing } = compose(text, start, end, limits)
  const duplicates: YamlFault[] = []
  const value = root === undefined ? undefined : construct(root, limits, duplicates)
  for (const fault of trailing === undefined ? duplicates : [...duplicates, trailing]) tell(fault)
  return duplicates.length > 0 ? undefined : value
}
