import table from '../../../data/api-fields.json' with { type: 'json' }
import { isObject, typeName } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import type { Kind } from '../../model/kinds/meta.ts'
import { kinds } from '../../model/kinds.ts'
import type { KubeObject } from '../../model/object.ts'
import type { Path, Segment } from '../../model/path.ts'

/** A place where an object differs from what the API server decodes. */
export interface FieldFault {
  readonly path: Path
  /** `unknown`: no such field; it is dropped in silence. `type`: the object is refused. */
  readonly code: 'unknown' | 'type'
  /** The type seen, or the known field that it was most likely meant to be. */
  readonly seen: string
  readonly wanted: string
}

type Fields = Readonly<Record<string, string>>
const allStructs: Readonly<Record<string, Fields>> = table.structs
const structs = new Map<string, ReadonlyMap<string, string>>()
const structOf = new Map(Object.entries(table.kinds as Fields))

/** Kinds of the model of which the fields are known in some version. */
export const kindsWithFields: readonly Kind<unknown>[] = kinds.filter(({ group, kind, versions }) =>
  versions.some((version) => structOf.has(apiKind(group, version, kind))),
)

function apiKind(group: string, version: string, kind: string): string {
  return `${group === '' ? '' : `${group}/`}${version}/${kind}`
}

/** Hostile objects may be deep and broken everywhere: the first faults tell enough. */
const maxDepth = 64
const maxFaults = 50

const known = new WeakMap<KubeObject, readonly FieldFault[]>()
const none: readonly FieldFault[] = []

/** The faults of an object in a version whose fields are known; empty for all others. Worked out once per object. */
export function fieldFaults(object: KubeObject): readonly FieldFault[] {
  const before = known.get(object)
  if (before !== undefined) return before
  const { group, version, kind, value } = object.resource
  const struct = structOf.get(apiKind(group, version, kind))
  const faults: FieldFault[] = []
  if (struct !== undefined) walk(value, struct, [], faults)
  const found = faults.length === 0 ? none : faults
  known.set(object, found)
  return found
}

function walk(value: Json | undefined, type: string, at: Segment[], faults: FieldFault[]): void {
  if (value === null || value === undefined || type === 'any' || faults.length >= maxFaults || at.length > maxDepth)
    return
  if (type.startsWith('[]')) {
    if (!Array.isArray(value)) return wrong(value, 'a list', at, faults)
    const list = value as readonly Json[]
    for (let index = 0; index < list.length; index += 1) step(list[index], type.slice(2), index, at, faults)
    return
  }
  if (type.startsWith('{}')) {
    if (!isObject(value)) return wrong(value, 'a map', at, faults)
    for (const key of Object.keys(value)) step(value[key], type.slice(2), key, at, faults)
    return
  }
  const fields = fieldsOf(type)
  if (fields === undefined) {
    if (!fits(value, type)) wrong(value, wantedNames[type] ?? type, at, faults)
    return
  }
  if (!isObject(value)) return wrong(value, 'a map', at, faults)
  for (const key of Object.keys(value)) {
    const field = fields.get(key)
    if (field !== undefined) step(value[key], field, key, at, faults)
    else if (faults.length < maxFaults)
      faults.push({ code: 'unknown', path: [...at, key], seen: meant(key, fields), wanted: 'a known field' })
  }
}

/** Made when it is asked for: one object uses few of the six hundred. */
function fieldsOf(type: string): ReadonlyMap<string, string> | undefined {
  const before = structs.get(type)
  if (before !== undefined || !Object.hasOwn(allStructs, type)) return before
  const fields = new Map(Object.entries(allStructs[type] ?? {}))
  structs.set(type, fields)
  return fields
}

function step(value: Json | undefined, type: string, segment: Segment, at: Segment[], faults: FieldFault[]): void {
  at.push(segment)
  walk(value, type, at, faults)
  at.pop()
}

function wrong(value: Json, wanted: string, at: readonly Segment[], faults: FieldFault[]): void {
  faults.push({ code: 'type', path: [...at], seen: typeName(value), wanted })
}

const wantedNames: Readonly<Record<string, string>> = {
  boolean: 'a boolean',
  'int-or-string': 'an integer or a string',
  integer: 'an integer',
  number: 'a number',
  quantity: 'a quantity',
  string: 'a string',
}

function fits(value: Json, type: string): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
    case 'number':
      return typeof value === 'number'
    case 'quantity':
      return typeof value === 'number' || typeof value === 'string'
    case 'int-or-string':
      return typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))
    default:
      return true
  }
}

/** The field that differs only in case, or by one letter more or less at its end; else nothing. */
function meant(key: string, fields: ReadonlyMap<string, string>): string {
  const lower = key.toLowerCase()
  for (const field of fields.keys()) {
    const other = field.toLowerCase()
    if (other === lower || other === `${lower}s` || `${other}s` === lower) return field
  }
  return ''
}
