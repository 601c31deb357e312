// Credentials that are known by their form. The rules are data; each is only tried where one of its anchors stands, so
// that a megabyte without credentials costs one search for plain strings a rule.

import { shapeRules } from './credential-rules.ts'
import type { ShapeRule } from './credential-rules.ts'
import { isPlaceholder } from './placeholder.ts'

export interface FoundShape {
  readonly rule: ShapeRule
  readonly start: number
  readonly end: number
}

/** No credential of a known form is shorter. */
const minLength = 12
const none: readonly FoundShape[] = []

/** Where credentials of known forms stand in the text, in the order of rules. */
export function shapesIn(text: string): readonly FoundShape[] {
  if (text.length < minLength) return none
  let found: FoundShape[] | undefined
  for (const rule of shapeRules) {
    for (const anchor of rule.anchors) {
      let at = text.indexOf(anchor)
      while (at >= 0) {
        const match = matchAt(rule, text, at)
        if (match !== undefined) (found ??= []).push(match)
        at = text.indexOf(anchor, Math.max(at + anchor.length, match?.end ?? 0))
      }
    }
  }
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
