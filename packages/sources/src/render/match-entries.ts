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
  const wanted = identity(rendered.entries, rendered.entries[0]?.document ?? 0)
  const fits = new Map<number, number>()
  for (const document of new Set(source.entries.map((entry) => entry.document))) {
    const seen = identity(source.entries, document)
    const kind = fitOf(seen.kind, wanted.kind)
    if (kind === undefined) continue
    const exact = fitOf(seen.name, wanted.name)
    const part = seen.name !== undefined && seen.name.length > 0 && wanted.name?.includes(seen.name) === true
    if (exact !== undefined || part) fits.set(document, kind * 8 + (exact ?? 0.5))
  }
  const best = Math.max(...fits.values())
  return new Set([...fits].filter(([, fit]) => fit === best).map(([document]) => document))
}

function fitOf(template: string | undefined, rendered: string | undefined): number | undefined {
  if (template === undefined || rendered === undefined) return 0
  return valueFit(template, rendered)
}

function identity(entries: readonly OutlineEntry[], document: number): { kind?: string; name?: string } {
  const result: { kind?: string; name?: string } = {}
  for (const entry of entries) {
    if (entry.document !== document) continue
    if (entry.path.length === 1 && entry.path[0] === 'kind') result.kind ??= unquote(entry.value)
    if (entry.path.length === 2 && entry.path[0] === 'metadata' && entry.path[1] === 'name')
      result.name ??= unquote(entry.value)
  }
  return result
}
