import data from '../../../data/secret-rules.json' with { type: 'json' }

/** What recognised a credential. */
export interface CredentialRule {
  readonly id: string
  /** Stands in snapshots for the id: never changed. */
  readonly code: number
  /** As in "holds a GitHub token". */
  readonly title: string
}

export interface ShapeRule extends CredentialRule {
  /** Strings of which one stands in every match: at its start, or, where `scan`, anywhere. */
  readonly anchors: readonly string[]
  readonly pattern: RegExp
  readonly scan: boolean
  /** The match is a password of free form: placeholders are possible. */
  readonly literal: boolean
  /** The match is base64 of `user:password`. */
  readonly pair: boolean
}

/** A value whose name says that it is a credential. */
export const namedRule: CredentialRule = {
  id: 'named',
  code: 1,
  title: 'a value whose name says that it is a credential',
}
/** An assignment inside a text: `password=…`, `"token": "…"`. */
export const assignedRule: CredentialRule = {
  id: 'assigned',
  code: 2,
  title: 'a password, key or token that is assigned in the text',
}
/** A value of a Secret that stands in a file. */
export const secretDataRule: CredentialRule = { id: 'secret-data', code: 3, title: 'a value of a Secret' }
/** A long random value under a name that may mean a credential. */
export const randomRule: CredentialRule = { id: 'random', code: 4, title: 'a random value' }

interface RuleData {
  readonly id: string
  readonly code: number
  readonly title: string
  readonly anchors: readonly string[]
  readonly pattern: string
  readonly scan?: boolean
  readonly literal?: boolean
  readonly pair?: boolean
}

export const shapeRules: readonly ShapeRule[] = (data.rules as readonly RuleData[]).map(
  ({ id, code, title, anchors, pattern, scan = false, literal = false, pair = false }) => ({
    id,
    code,
    title,
    anchors,
    pattern: new RegExp(pattern, scan ? 'g' : 'y'),
    scan,
    literal,
    pair,
  }),
)

const byCode = new Map<number, CredentialRule>(
  [namedRule, assignedRule, secretDataRule, randomRule, ...shapeRules].map((rule) => [rule.code, rule]),
)

/** The rule of a code; a code of a later version is some rule. */
export function ruleOfCode(code: number): CredentialRule {
  return byCode.get(code) ?? namedRule
}
