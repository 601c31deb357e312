import { isObject } from '../../../model/json.ts'
import type { Json } from '../../../model/json.ts'
import { readDocument } from '../read-document.ts'

/** How the neighbours are written, so that what is added looks like them. */
export interface Manner {
  /** The line break of the file. */
  readonly newline: string
  /** Spaces by which a map stands deeper than its key. */
  readonly step: number
  /** Whether the dashes of a list stand deeper than its key. */
  readonly indentedLists: boolean
}

/** A value after `key:`: a scalar on the same line, a collection on the lines below. `column` is that of the key. */
export function writeAfterKey(value: Json, column: number, manner: Manner): string {
  if (!isCollection(value)) return ` ${writeScalar(value)}`
  if (isEmpty(value)) return ` ${Array.isArray(value) ? '[]' : '{}'}`
  const deeper = Array.isArray(value) ? column + (manner.indentedLists ? manner.step : 0) : column + manner.step
  return `${manner.newline}${writeBlock(value, deeper, manner)}`
}

/** A block collection of which every line is indented to `column`; no line break at the end. */
export function writeBlock(value: Json, column: number, manner: Manner): string {
  const indent = ' '.repeat(column)
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => `${indent}-${writeItem(item, column, manner)}`).join(manner.newline)
  }
  if (!isObject(value)) return `${indent}${writeScalar(value)}`
  return Object.entries(value)
    .map(([key, item]) => `${indent}${writeScalar(key)}:${writeAfterKey(item ?? null, column, manner)}`)
    .join(manner.newline)
}

/** A list item after its dash: the first line of a collection stands on the line of the dash. */
export function writeItem(value: Json, dashColumn: number, manner: Manner): string {
  if (!isCollection(value)) return ` ${writeScalar(value)}`
  if (isEmpty(value)) return ` ${Array.isArray(value) ? '[]' : '{}'}`
  return ` ${writeBlock(value, dashColumn + 2, manner).slice(dashColumn + 2)}`
}

/** A value inside a flow collection. `json`: with every string quoted, as JSON wants it. */
export function writeFlow(value: Json, json: boolean): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => writeFlow(item, json)).join(', ')}]`
  if (isObject(value)) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${writeKey(key, json)}: ${writeFlow(item ?? null, json)}`,
    )
    return entries.length === 0 ? '{}' : json ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`
  }
  return json || (typeof value === 'string' && /[,[\]{}]/.test(value)) ? JSON.stringify(value) : writeScalar(value)
}

export function writeKey(key: string, json: boolean): string {
  return json || /[,[\]{}]/.test(key) ? JSON.stringify(key) : writeScalar(key)
}

const plain = /^[A-Za-z0-9_/.][A-Za-z0-9_/.@:+-]*$/

/** Plain where Kubernetes' reader takes the plain text for the same string, else in double quotes. */
export function writeScalar(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (plain.test(value) && !value.endsWith(':') && readsAs(value)) return value
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** `yes`, `0777`, `1e3` and `null` are no strings unless they are quoted: the reader itself is asked. */
function readsAs(text: string): boolean {
  return readDocument(text, { start: 0, end: text.length }, '').value === text
}

function isCollection(value: Json): boolean {
  return typeof value === 'object' && value !== null
}

function isEmpty(value: Json): boolean {
  return Object.keys(value ?? {}).length === 0
}
