import { isObject, typeName } from '../model/json.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Suppression } from '../model/finding.ts'
import type { Problem } from '../model/problem.ts'
import type { KubeObject } from '../model/object.ts'
import type { Path } from '../model/path.ts'

/** Somebody's decision that a finding may stay, with a reason and an end. */
export interface Exception {
  /** A check's id or any of its aliases, or `*`. */
  readonly check: string
  readonly object: { readonly kind?: string; readonly namespace?: string; readonly name?: string }
  /** A path prefix in the form of reports; absent: the whole object. */
  readonly path?: string
  readonly reason: string
  /** ISO date; it ends at the end of that day, UTC. */
  readonly expires: string
  readonly by: Suppression['by']
  readonly place: string
}

export interface ExceptionUse {
  readonly exceptions: readonly Exception[]
  readonly problems: readonly Problem[]
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/
const maxExceptions = 10_000

/** Where an entry of the list stands. */
export type PlaceOfEntry = (path: Path) => Problem['at']

/**
 * The `exceptions` list of a configuration file. Every entry needs a check, a reason and an expiry; an entry that lacks
 * one, or that holds what is not understood, is a problem and has no effect: a mistyped key must not widen an exception.
 */
export function readExceptions(
  value: Json | undefined,
  file: string,
  placeOf: PlaceOfEntry = () => ({ file }),
): ExceptionUse {
  if (value === undefined || value === null) return { exceptions: [], problems: [] }
  if (!Array.isArray(value)) {
    return { exceptions: [], problems: [bad(placeOf([]), `exceptions is ${typeName(value)}`)] }
  }
  const exceptions: Exception[] = []
  const problems: Problem[] = []
  for (const [index, entry] of (value as readonly Json[]).slice(0, maxExceptions).entries()) {
    const at = placeOf([index])
    const read = readException(entry, [at.file, at.line].filter((part) => part !== undefined).join(':'))
    if (typeof read === 'string') problems.push(bad(at, `exceptions[${index}] ${read}`))
    else exceptions.push(read)
  }
  if (value.length > maxExceptions)
    problems.push(bad(placeOf([]), `exceptions has ${value.length} entries, at most ${maxExceptions} are read`))
  return { exceptions, problems }
}

function bad(at: Problem['at'], message: string): Problem {
  return {
    code: 'bad-exception',
    at,
    cause: 'input',
    message,
    wanted: '{ check: privileged-container, object: { kind, namespace, name }, reason: …, expires: 2027-01-31 }',
  }
}

const entryKeys = ['check', 'object', 'path', 'reason', 'expires']
const objectKeys = ['kind', 'namespace', 'name']

function readException(entry: Json, place: string): Exception | string {
  if (!isObject(entry)) return `is ${typeName(entry)}, wanted a map`
  const { check, reason, expires, path, object } = entry
  if (typeof check !== 'string' || check === '') return 'names no check'
  if (typeof reason !== 'string' && reason !== undefined)
    return `for ${check} has ${typeName(reason)} as its reason; put it in quotes`
  if (reason === undefined || reason.trim() === '') return `for ${check} gives no reason`
  if (typeof expires !== 'string' || !isDate(expires)) return `for ${check} has no expiry date`
  if (path !== undefined && typeof path !== 'string') return `for ${check} has a path that is ${typeName(path)}`
  if (object !== undefined && !isObject(object)) return `for ${check} has an object that is ${typeName(object)}`
  const target = object ?? {}
  const strange = unknownKey(entry, entryKeys) ?? unknownKey(target, objectKeys)
  if (strange !== undefined) return `for ${check} has the key ${JSON.stringify(strange)}, which it cannot have`
  const notText = objectKeys.find((key) => target[key] !== undefined && typeof target[key] !== 'string')
  if (notText !== undefined) return `for ${check} has a ${notText} that is ${typeName(target[notText])}`
  return {
    check,
    reason,
    expires,
    by: 'config',
    place,
    object: { ...text(target, 'kind'), ...text(target, 'namespace'), ...text(target, 'name') },
    ...(path !== undefined && { path }),
  }
}

function unknownKey(map: JsonObject, known: readonly string[]): string | undefined {
  return Object.keys(map).find((key) => !known.includes(key))
}

function text<K extends string>(from: JsonObject, key: K): { [P in K]?: string } {
  const value = from[key]
  return (typeof value === 'string' ? { [key]: value } : {}) as { [P in K]?: string }
}

/** A calendar date that exists. */
export function isDate(text: string): boolean {
  if (!isoDate.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** `except.seaworthy.dev/<check>: "2027-01-31 the reason"` on the object. */
const annotationPrefix = 'except.seaworthy.dev/'

export function annotatedExceptions(object: KubeObject): ExceptionUse {
  const exceptions: Exception[] = []
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(object.annotations)) {
    if (!key.startsWith(annotationPrefix)) continue
    const check = key.slice(annotationPrefix.length)
    const [expires = '', ...words] = value.trim().split(' ')
    const reason = words.join(' ').trim()
    const file = object.resource.origin?.source.file ?? ''
    if (!isDate(expires) || reason === '') {
      problems.push({
        code: 'bad-exception',
        at: { file, ...(object.resource.origin && { line: object.resource.origin.line }) },
        cause: 'input',
        message: `Annotation ${key} of ${object.kind} ${object.name} gives no date and reason`,
        wanted: `${key}: "2027-01-31 why it may stay"`,
      })
      continue
    }
    exceptions.push({
      check,
      object: {},
      reason,
      expires,
      by: 'annotation',
      place: `${object.kind} ${object.namespace}/${object.name}`,
    })
  }
  return { exceptions, problems }
}

/** Whether the exception still holds at `at` (ISO 8601, UTC). */
export function isInForce({ expires }: Exception, at: string): boolean {
  return at.slice(0, 10) <= expires
}

/** Whether an exception is for this finding. `ids`: of its check and the check's aliases, in lower case. */
export function covers(
  exception: Exception,
  finding: { ids: ReadonlySet<string>; kind: string; namespace: string; name: string; path: string },
): boolean {
  if (exception.check !== '*' && !finding.ids.has(exception.check.toLowerCase())) return false
  const { kind, namespace, name } = exception.object
  return (
    matches(kind, finding.kind) &&
    matches(namespace, finding.namespace) &&
    matches(name, finding.name) &&
    (exception.path === undefined ||
      finding.path === exception.path ||
      finding.path.startsWith(`${exception.path}.`) ||
      finding.path.startsWith(`${exception.path}[`))
  )
}

/** `*` stands for any run of characters. Linear: the parts are looked for one after another. */
function matches(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined || pattern === '*') return true
  const parts = pattern.split('*')
  const first = parts[0] ?? ''
  if (parts.length === 1) return pattern === text
  const last = parts.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}
