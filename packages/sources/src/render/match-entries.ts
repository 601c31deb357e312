import { anyKey, unquote } from './yaml-outline.ts'
import type { Outline, OutlineEntry } from './yaml-outline.ts'

/** How well a template's text can have become a rendered text: undefined when it cannot. */
export function valueFit(template: string, rendered: string): number | undefined {
  const wanted = unquote(rendered)
  const text = unquote(template)
  if (text === wanted) return 2
  if (!text.includes('{{')) return undefined
  // Literal pieces between the actions must appear in order
  let at = 0
  let first = true
  for (let from = 0; from <= text.length;) {
    const open = text.indexOf('{{', from)
    const piece = text.slice(from, open < 0 ? text.length : open)
    const found = first ? (wanted.startsWith(piece) ? 0 : -1) : wanted.indexOf(piece, at)
    if (found < 0) return undefined
    at = found + piece.length
    first = false
    if (open < 0) return piece === '' || wanted.endsWith(piece) ? 1 : undefined
    const close = text.indexOf('}}', open)
    if (close < 0) return 1
    from = close + 2
  }
  return 1
}

export function samePath(template: readonly string[], rendered: readonly string[]): boolean {
  if (template.length !== rendered.length) return false
  return template.every((label, index) => label === rendered[index] || label === anyKey)
}

/** Entries by path, so that tracing a line does not read the whole of a large manifest. */
export interface EntryIndex {
  readonly entries: readonly OutlineEntry[]
  readonly byPath: ReadonlyMap<string, readonly OutlineEntry[]>
  /** Those with a key that an action makes, which may stand for any path. */
  readonly anyPath: readonly OutlineEntry[]
}

export function indexEntries(entries: readonly OutlineEntry[]): EntryIndex {
  const byPath = new Map<string, OutlineEntry[]>()
  const anyPath: OutlineEntry[] = []
  for (const entry of entries) {
    if (entry.path.includes(anyKey)) anyPath.push(entry)
    else {
      const key = entry.path.join('\0')
      const found = byPath.get(key)
      if (found === undefined) byPath.set(key, [entry])
      else found.push(entry)
    }
  }
  return { entries, byPath, anyPath }
}

/** Entries that may stand for a path, in the order of the text. */
export function entriesAt(index: EntryIndex, path: readonly string[]): readonly OutlineEntry[] {
  const found = index.byPath.get(path.join('\0')) ?? []
  if (index.anyPath.length === 0) return found
  return [...found, ...index.anyPath].sort((a, b) => a.line - b.line)
}

/**
 * How well two entries stand for the same place in the same object; undefined when they do not. With `anyValue` the value
 * may have been changed since, by a patch or a prefix.
 */
export function entryFit(template: OutlineEntry, rendered: OutlineEntry, anyValue = false): number | undefined {
  if (!samePath(template.path, rendered.path)) return undefined
  let fit = template.path.includes(anyKey) ? 0 : 1
  for (const [index, around] of rendered.items.entries()) {
    const name = template.items[index]?.name
    if (name === undefined || around.name === undefined) continue
    const named = valueFit(name, around.name)
    if (named === undefined) return undefined
    fit += named * 4
  }
  // A block below the key has no value of its own to compare
  if (anyValue || template.value === '' || rendered.value === '') return fit
  const valued = valueFit(template.value, rendered.value)
  return valued === undefined ? undefined : fit + valued
}

/**
 * The documents of a template or base that can have become the rendered one, best first: same kind, and a name that is
 * equal, templated, or part of the rendered name (kustomize adds prefixes and suffixes).
 */
export function matchingDocuments(source: Outline, rendered: Outline): Set<number> {
  const wanted = identitiesOf(rendered).get(rendered.entries[0]?.document ?? 0) ?? {}
  let best: number[] = []
  let bestFit = -1
  for (const [document, seen] of identitiesOf(source)) {
    const fit = identityFit(seen, wanted)
    if (fit === undefined || fit < bestFit) continue
    if (fit > bestFit) best = []
    bestFit = fit
    best.push(document)
  }
  return new Set(best)
}

interface Identity {
  kind?: string
  name?: string
}

function identityFit(seen: Identity, wanted: Identity): number | undefined {
  const kind = fitOf(seen.kind, wanted.kind)
  if (kind === undefined) return undefined
  const exact = fitOf(seen.name, wanted.name)
  if (exact !== undefined) return kind * 8 + exact
  const isPart = seen.name !== undefined && seen.name !== '' && wanted.name?.includes(seen.name) === true
  return isPart ? kind * 8 + 0.5 : undefined
}

function fitOf(template: string | undefined, rendered: string | undefined): number | undefined {
  if (template === undefined || rendered === undefined) return 0
  return valueFit(template, rendered)
}

const identities = new WeakMap<Outline, ReadonlyMap<number, Identity>>()

/** Kind and name of each document, read once: a file of resources may hold thousands. */
function identitiesOf(outline: Outline): ReadonlyMap<number, Identity> {
  const known = identities.get(outline)
  if (known !== undefined) return known
  const result = new Map<number, Identity>()
  for (const { document, path, value } of outline.entries) {
    const identity = result.get(document) ?? {}
    result.set(document, identity)
    if (path.length === 1 && path[0] === 'kind') identity.kind ??= unquote(value)
    if (path.length === 2 && path[0] === 'metadata' && path[1] === 'name') identity.name ??= unquote(value)
  }
  identities.set(outline, result)
  return result
}
