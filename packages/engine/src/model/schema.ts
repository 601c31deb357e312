import type { JsonObject } from './json.ts'
import type { Path, Segment } from './path.ts'

/**
 * The shape of a field as the Kubernetes API gives it, as data: one definition narrows the value (once, when the object
 * enters the model) and types it. Only fields that some check reads are named; others are left alone.
 */
export interface Schema<T> {
  readonly type:
    | 'string'
    | 'boolean'
    | 'integer'
    | 'number'
    | 'quantity'
    | 'int-or-string'
    | 'any'
    | 'object'
    | 'map'
    | 'list'
  readonly fields?: Readonly<Record<string, Schema<unknown>>>
  readonly item?: Schema<unknown>
  /** Never present: carries T. */
  readonly phantom?: T
}

export type TypeOf<S> = S extends Schema<infer T> ? T : never

export const str: Schema<string> = { type: 'string' }
export const bool: Schema<boolean> = { type: 'boolean' }
export const int: Schema<number> = { type: 'integer' }
export const num: Schema<number> = { type: 'number' }
/** `500m`, `1Gi` or a bare number. */
export const quantity: Schema<string | number> = { type: 'quantity' }
export const intOrString: Schema<string | number> = { type: 'int-or-string' }
export const any: Schema<unknown> = { type: 'any' }

export function obj<F extends Readonly<Record<string, Schema<unknown>>>>(
  fields: F,
): Schema<{ readonly [K in keyof F]?: TypeOf<F[K]> }> {
  return { type: 'object', fields: Object.assign(Object.create(null), fields) }
}

export function map<T>(item: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return { type: 'map', item }
}

export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return { type: 'list', item }
}

/** A value of a type that the API would refuse, at a path from the object's root. */
export interface Fault {
  readonly path: Path
  readonly value: unknown
  /** `a boolean`, `a list`, … */
  readonly wanted: string
}

const wantedNames: Record<Schema<unknown>['type'], string> = {
  string: 'a string',
  boolean: 'a boolean',
  integer: 'an integer',
  number: 'a number',
  quantity: 'a quantity',
  'int-or-string': 'an integer or a string',
  any: 'anything',
  object: 'a map',
  map: 'a map',
  list: 'a list',
}

/**
 * The value as the schema types it. Nulls are dropped, as Go's decoder drops them; values of a wrong type are dropped
 * and reported, so that what is left can be read without a test. Returns the same reference where nothing was dropped.
 */
export function narrow<T>(value: unknown, schema: Schema<T>, at: Path, faults: Fault[]): T | undefined {
  return narrowValue(value, schema, [...at], faults) as T | undefined
}

function narrowValue(value: unknown, schema: Schema<unknown>, at: Segment[], faults: Fault[]): unknown {
  if (value === null || value === undefined) return undefined
  switch (schema.type) {
    case 'any':
      return value
    case 'string':
      if (typeof value === 'string') return value
      break
    case 'boolean':
      if (typeof value === 'boolean') return value
      break
    case 'integer':
      if (typeof value === 'number' && Number.isInteger(value)) return value
      break
    case 'number':
      if (typeof value === 'number') return value
      break
    case 'quantity':
    case 'int-or-string':
      if (typeof value === 'string' || typeof value === 'number') return value
      break
    case 'list':
      if (Array.isArray(value)) return narrowList(value, schema.item ?? any, at, faults)
      break
    case 'map':
    case 'object':
      if (typeof value === 'object' && !Array.isArray(value))
        return narrowObject(value as JsonObject, schema, at, faults)
      break
  }
  faults.push({ path: [...at], value, wanted: wantedNames[schema.type] })
  return undefined
}

function narrowList(value: readonly unknown[], item: Schema<unknown>, at: Segment[], faults: Fault[]): unknown {
  let copy: unknown[] | undefined
  for (let index = 0; index < value.length; index += 1) {
    at.push(index)
    const narrowed = narrowValue(value[index], item, at, faults)
    if (narrowed === undefined && value[index] === null)
      faults.push({ path: [...at], value: null, wanted: wantedNames[item.type] })
    at.pop()
    if (narrowed !== value[index]) copy ??= [...value]
    // A dropped item stays as a hole of the item's empty value, so that the indexes of its neighbours stay true.
    if (copy !== undefined) copy[index] = narrowed ?? emptyOf(item)
  }
  return copy ?? value
}

function emptyOf(schema: Schema<unknown>): unknown {
  switch (schema.type) {
    case 'object':
    case 'map':
      return {}
    case 'list':
      return []
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return 0
    default:
      return ''
  }
}

function narrowObject(value: JsonObject, schema: Schema<unknown>, at: Segment[], faults: Fault[]): unknown {
  const { fields, item } = schema
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(value)) {
    const field = fields === undefined ? item : fields[key]
    if (field === undefined) continue
    const before = value[key]
    at.push(key)
    const narrowed = narrowValue(before, field, at, faults)
    at.pop()
    if (narrowed === before) continue
    copy ??= ownCopy(value)
    if (narrowed === undefined) delete copy[key]
    else Object.defineProperty(copy, key, { value: narrowed, enumerable: true, configurable: true, writable: true })
  }
  return copy ?? value
}

/** A copy in which `__proto__` stays an own key. */
function ownCopy(value: JsonObject): Record<string, unknown> {
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(value)) as Record<string, unknown>
}
