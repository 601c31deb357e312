// Credentials that are known by their form. The rules are data; each is only tried where one of its anchors stands, so
// that a megabyte without credentials costs one search for plain strings a rule.

import { anchorSearch } from './anchor-search.ts'
import { shapeRules } from './credential-rules.ts'
import type { ShapeRule } from './credential-rules.ts'
import { decodeBase64 } from './decode-base64.ts'
import { isPlaceholder } from './placeholder.ts'

export interface FoundShape {
  readonly rule: ShapeRule
  readonly start: number
  readonly end: number
}

/** No credential of a known form is shorter. */
const minLength = 12
const none: readonly FoundShape[] = []

const search = anchorSearch(shapeRules.flatMap((rule) => rule.anchors.map((anchor) => [anchor, rule] as const)))

/** Where credentials of known forms stand in the text, in order of their anchors. */
export function shapesIn(text: string): readonly FoundShape[] {
  if (text.length < minLength) return none
  let found: FoundShape[] | undefined
  let ends: Map<ShapeRule, number> | undefined
  search.each(text, (rule, at) => {
    // One match may hold several anchors of its rule.
    if (at < (ends?.get(rule) ?? 0)) return
    const match = matchAt(rule, text, at)
    if (match === undefined) return
    ;(found ??= []).push(match)
    ;(ends ??= new Map()).set(rule, match.end)
  })
  return found ?? none
}

/** How far before its anchor a match may start. */
const maxBefore = 128

function matchAt(rule: ShapeRule, text: string, at: number): FoundShape | undefined {
  const { pattern } = rule
  const from = rule.scan ? Math.max(0, at - maxBefore) : at
  pattern.lastIndex = from
  const match = rule.scan ? scan(rule, text, at) : pattern.exec(text)
  if (match === null || match === undefined) return undefined
  const [whole, group] = match
  const value = group ?? whole
  const start = match.index + (group === undefined ? 0 : whole.lastIndexOf(group))
  if (rule.literal ? isPlaceholder(value) || value.startsWith('$') : isExample(whole)) return undefined
  if (rule.pair && decodeBase64(value)?.includes(':') !== true) return undefined
  return { rule, start, end: start + value.length }
}

/** The match that holds the anchor at `at`, in a window around it: a global search would read the whole text each time. */
function scan({ pattern }: ShapeRule, text: string, at: number): RegExpExecArray | undefined {
  const from = Math.max(0, at - maxBefore)
  pattern.lastIndex = 0
  const match = pattern.exec(text.slice(from, at + 512))
  if (match === null) return undefined
  match.index += from
  return match.index <= at ? match : undefined
}

/** Vendors' documentation marks its credentials so. */
function isExample(value: string): boolean {
  return value.endsWith('EXAMPLE') || value.includes('EXAMPLEKEY') || /^(.{0,24}?)(?:0{12,}|x{12,}|X{12,})/.test(value)
}
