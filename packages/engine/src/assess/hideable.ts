import { isObject } from '../model/json.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { formatPath } from '../model/path.ts'
import type { Segment } from '../model/path.ts'
import { freeTextsOf } from '../checks/secrets/free-texts.ts'
import type { FreeText } from '../checks/secrets/free-texts.ts'

/** Shorter strings would hide ordinary words everywhere; they are still never shown at their own place. */
const minLength = 4
/** Every walk over objects may go this deep. */
const maxDepth = 500

/**
 * The secrets that are hidden wherever they stand in their object, the longest first: those that no name, label, image or
 * other fixed field of the object holds too. What such a field says is public (a database whose password is its own name)
 * and hiding it would take names and selectors away, in a snapshot even change verdicts.
 */
export function hideable(
  object: JsonObject,
  secrets: ReadonlySet<string>,
  texts: readonly FreeText[] = freeTextsOf(object),
): readonly string[] {
  const long = [...secrets].filter((secret) => secret.length >= minLength)
  if (long.length === 0) return []
  const free = new Set(texts.map(({ path }) => formatPath(path)))
  const fixed: string[] = []
  collect(object, [], free, fixed)
  const said = fixed.join('\n')
  return long.filter((secret) => !said.includes(secret)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function collect(value: Json | undefined, at: Segment[], free: ReadonlySet<string>, into: string[]): void {
  if (typeof value === 'string') {
    if (!free.has(formatPath(at))) into.push(value)
    return
  }
  if (at.length > maxDepth) return
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) step(index, item, at, free, into)
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      into.push(key)
      step(key, value[key], at, free, into)
    }
  }
}

function step(
  segment: Segment,
  value: Json | undefined,
  at: Segment[],
  free: ReadonlySet<string>,
  into: string[],
): void {
  at.push(segment)
  collect(value, at, free, into)
  at.pop()
}
