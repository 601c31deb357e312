import type { Finding, ObjectRef } from '../model/finding.ts'
import { shorten } from './escape.ts'

/** Where a reader should look: the file that a person edits. */
export interface Spot {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly approximate: boolean
}

/** The template or base for what was rendered, else the file itself; undefined for objects from a cluster. */
export function spotOf(finding: Finding): Spot | undefined {
  const { source } = finding
  if (source !== undefined) return { ...source, approximate: source.approximate === true }
  return renderedSpot(finding)
}

/** The place in the manifest that was judged, which differs from `spotOf` for rendered objects only. */
export function renderedSpot(finding: Finding): Spot | undefined {
  if (finding.file === undefined) return undefined
  return {
    file: finding.file,
    ...(finding.line === undefined ? {} : { line: finding.line }),
    ...(finding.column === undefined ? {} : { column: finding.column }),
    approximate: finding.approximate === true,
  }
}

/** `deploy/cart.yaml:24:23`, as terminals and editors open it. */
export function spotText(spot: Spot): string {
  const line = spot.line === undefined ? '' : `:${spot.line}`
  const column = spot.line === undefined || spot.column === undefined || spot.approximate ? '' : `:${spot.column}`
  return `${spot.file}${line}${column}${spot.approximate ? ' (approximate)' : ''}`
}

/** `Deployment shop/cart`, `ClusterRole admin`, `Cluster`. */
export function objectText(object: ObjectRef): string {
  if (object.kind === 'Cluster' && object.name === '') return 'Cluster'
  const name = object.name === '' ? '(no name)' : object.name
  return `${object.kind} ${object.namespace === '' ? '' : `${object.namespace}/`}${name}`
}

export function objectKey({ apiVersion, kind, namespace, name }: ObjectRef): string {
  return `${apiVersion}\0${kind}\0${namespace}\0${name}`
}

/** Whether what stands at the path may be a credential. */
export function isRedacted(finding: Finding): boolean {
  const { value } = finding
  return typeof value === 'object' && value !== null && 'redacted' in value && value.redacted === true
}

/** `spec.hostNetwork = true`, `spec.replicas is not set`, or only the path where the value is a map or list too big to help. */
export function pathText(finding: Finding): string {
  if (finding.path === '') return ''
  if (finding.value === undefined) return `${finding.path} is not set`
  return `${finding.path} = ${valueText(finding)}`
}

const valueLimit = 60

/** The value as JSON on one line, at most 60 characters; `(redacted, 12 characters)` for a possible credential. */
export function valueText(finding: Finding): string {
  const { value } = finding
  if (value === undefined) return ''
  if (isRedacted(finding)) return `(redacted, ${(value as { length: number }).length} characters)`
  return shorten(briefJson(value, valueLimit), valueLimit)
}

// Stops as soon as it has enough: a value may be a whole pod, and there may be 100,000 of them.
function briefJson(value: unknown, budget: number): string {
  if (budget <= 0) return '…'
  if (typeof value === 'string') return JSON.stringify(shorten(value, budget + 1))
  if (typeof value !== 'object' || value === null) return String(value)
  const isList = Array.isArray(value)
  const parts: string[] = []
  let left = budget
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue
    if (left <= 0) {
      parts.push('…')
      break
    }
    const label = isList ? '' : `${shorten(key, left + 1)}: `
    const part = label + briefJson((value as Record<string, unknown>)[key], left - label.length - 2)
    parts.push(part)
    left -= part.length + 2
  }
  return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`.replace('{  }', '{}')
}

/** A URI reference for a file path: relative paths stay relative, absolute ones become `file:` (RFC 3986, RFC 8089). */
export function fileUri(path: string): string {
  const encoded = path
    .toWellFormed()
    .replace(/^(?:\.\/+)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (encoded.startsWith('/')) return `file:///${encoded.replace(/^\/+/, '')}`
  return encoded === '' ? '.' : encoded
}
