import type { Json } from '../model/json.ts'
import type { Redacted } from '../model/finding.ts'
import { formatPath } from '../model/path.ts'
import type { Path } from '../model/path.ts'
import type { Resource } from '../model/resource.ts'
import type { Verdict } from '../checks/run.ts'
import { hasMark, replaceMarks } from '../checks/secrets/redaction-mark.ts'
import { hideable } from './hideable.ts'

export const mask = '[redacted]'

/** What no output may show of one object. */
export interface ObjectSecrets {
  /** Strings that are hidden wherever they stand, the longest first. */
  readonly strings: readonly string[]
  /** Printed paths whose whole value is hidden. */
  readonly places: ReadonlySet<string>
  /** A Secret: all of `data` and `stringData` is hidden, whatever it looks like. */
  readonly content: boolean
}

/** The strings of each object that a secret check matched: none of them may appear in any output. */
export type SecretStrings = ReadonlyMap<Resource, ObjectSecrets>

export function secretStrings(verdicts: readonly Verdict[]): SecretStrings {
  const found = new Map<Resource, { strings: Set<string>; places: Set<string> }>()
  for (const { hit, object, path } of verdicts) {
    if (hit?.secret === undefined || object === undefined) continue
    const own = found.get(object.resource) ?? { strings: new Set<string>(), places: new Set<string>() }
    own.strings.add(hit.secret)
    for (const secret of hit.moreSecrets ?? []) own.strings.add(secret)
    own.places.add(formatPath(path))
    found.set(object.resource, own)
  }
  return new Map(
    [...found].map(([resource, { strings, places }]) => [
      resource,
      { strings: hideable(resource.value, strings), places, content: isSecretObject(resource) },
    ]),
  )
}

const secretAlone: ObjectSecrets = { strings: [], places: new Set(), content: true }

/** What no output may show of this object; undefined: nothing is hidden. */
export function secretsOf(resource: Resource | undefined, found: SecretStrings): ObjectSecrets | undefined {
  if (resource === undefined) return undefined
  return found.get(resource) ?? (isSecretObject(resource) ? secretAlone : undefined)
}

function isSecretObject({ group, kind }: Resource): boolean {
  return kind === 'Secret' && group === ''
}

export function redacted(text: string): Redacted {
  return { redacted: true, length: text.length }
}

export function maskText(text: string, secrets: ObjectSecrets | undefined): string {
  if (secrets === undefined) return replaceMarks(text, mask)
  let masked = text
  for (const secret of secrets.strings) masked = masked.split(secret).join(mask)
  return replaceMarks(masked, mask)
}

/**
 * A value for output, which stands at `path`: strings that hold a secret are redacted whole, in maps and lists too. The same
 * reference where nothing is.
 */
export function maskValue(value: Json, secrets: ObjectSecrets | undefined, path: Path = []): Json | Redacted {
  if (typeof value === 'string') return isSecret(value, secrets, path) ? redacted(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (secrets === undefined && !holdsMark(value)) return value
  const masked = Object.entries(value as Readonly<Record<string, Json | undefined>>).map(([key, item]) => {
    const at = secrets === undefined ? path : [...path, Array.isArray(value) ? Number(key) : key]
    return [key, maskValue(item ?? null, secrets, at) as Json] as const
  })
  if (masked.every(([key, item]) => item === (value as Readonly<Record<string, Json | undefined>>)[key])) return value
  return Array.isArray(value) ? masked.map(([, item]) => item) : Object.fromEntries(masked)
}

function holdsMark(value: Json | undefined): boolean {
  if (typeof value === 'string') return hasMark(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsMark)
}

function isSecret(value: string, secrets: ObjectSecrets | undefined, path: Path): boolean {
  if (hasMark(value)) return true
  if (secrets === undefined) return false
  if (secrets.content && (path[0] === 'data' || path[0] === 'stringData')) return true
  return secrets.places.has(formatPath(path)) || secrets.strings.some((secret) => value.includes(secret))
}
