import type { Json } from '../model/json.ts'
import { isObject } from '../model/json.ts'
import type { Redacted } from '../model/finding.ts'
import type { Resource } from '../model/resource.ts'
import type { Verdict } from '../checks/run.ts'

/** Shorter strings would mask ordinary words everywhere; they are still never shown at their own place. */
const minLength = 4

export const mask = '[redacted]'

/** The strings of each object that a secret check matched: none of them may appear in any output. */
export type SecretStrings = ReadonlyMap<Resource, ReadonlySet<string>>

export function secretStrings(verdicts: readonly Verdict[]): SecretStrings {
  const found = new Map<Resource, Set<string>>()
  for (const { hit, object } of verdicts) {
    if (hit?.secret === undefined || object === undefined) continue
    const own = found.get(object.resource) ?? new Set()
    found.set(object.resource, own.add(hit.secret))
  }
  return found
}

export function redacted(text: string): Redacted {
  return { redacted: true, length: text.length }
}

export function maskText(text: string, secrets: ReadonlySet<string> | undefined): string {
  if (secrets === undefined) return text
  let masked = text
  for (const secret of secrets) if (secret.length >= minLength) masked = masked.split(secret).join(mask)
  return masked
}

/** A value for output: strings that hold a secret are redacted whole, in maps and lists too. */
export function maskValue(value: Json, secrets: ReadonlySet<string> | undefined): Json | Redacted {
  if (secrets === undefined) return value
  if (typeof value === 'string')
    return maskText(value, secrets) === value && !secrets.has(value) ? value : redacted(value)
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => maskValue(item, secrets) as Json)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskValue(item ?? null, secrets) as Json]))
}
