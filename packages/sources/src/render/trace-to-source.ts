import { entriesAt, entryFit, indexEntries, matchingDocuments } from './match-entries.ts'
import type { EntryIndex } from './match-entries.ts'
import type { SourceFile, ValuesScope } from './rendering.ts'
import { anyStep, templateActions } from './template-actions.ts'
import type { TemplateAction } from './template-actions.ts'
import { traceValues } from './trace-values.ts'
import type { ValuesPlace } from './trace-values.ts'
import { item, outline } from './yaml-outline.ts'
import type { Outline, OutlineEntry } from './yaml-outline.ts'

export interface Trace {
  /** From 1, in the source file. */
  readonly line: number
  readonly column: number
  /** The line is near the origin, not the origin itself: the text came from a helper, or several lines could have made it. */
  readonly approximate?: true
  /** Where a values file sets the very value, or the block that the template copied. */
  readonly values?: ValuesPlace
}

interface Read extends Outline {
  readonly actions: readonly TemplateAction[]
}

const reads = new WeakMap<object, Read>()
const matches = new WeakMap<object, Match>()

/**
 * The line of a template or resource file from which a line of the rendered document came. Best effort and never wrong by
 * pretence: where no line of the source stands for the same key path, or several equally well, it is `approximate`.
 *
 * `line` counts from 1 in `rendered.text`; `scope` lets values that the template inserts be traced into values files.
 */
export function traceToSource(
  rendered: { readonly text: string },
  source: SourceFile,
  line: number,
  scope?: ValuesScope,
): Trace {
  const match = matchOf(rendered, source)
  const { output } = match
  const wanted = output.entries[lastUpTo(output.entries, line)] ?? output.entries[0]
  if (wanted === undefined) return { line: 1, column: 1, approximate: true }
  const direct = choose(wanted, match)
  if (direct === undefined) return fromAncestor(wanted, match, scope) ?? documentStart(match)
  if (wanted.block !== undefined && line > wanted.line)
    return withinBlock(direct, wanted, line, rendered.text, source.text)
  return withValues(direct, match, wanted, scope)
}

interface Chosen {
  readonly entry: OutlineEntry
  readonly exact: boolean
}

/** The entry that fits best; where none has the value, one for the same field, which something has changed since. */
function choose(wanted: OutlineEntry, match: Match): Chosen | undefined {
  const candidates = entriesAt(match.index, wanted.path)
  const best = bestFits(candidates, wanted, false)
  const [first] = best
  if (first === undefined) {
    const [changed] = bestFits(candidates, wanted, true)
    return changed && { entry: changed, exact: false }
  }
  if (best.length === 1) return { entry: first, exact: true }
  // Equals are told apart by their order where both texts hold as many
  const names = (entry: OutlineEntry) => entry.items.map(({ name }) => name ?? '').join('\n')
  const equals = entriesAt(match.output, wanted.path).filter((entry) => names(entry) === names(wanted))
  const candidate = best[equals.indexOf(wanted)]
  if (equals.length === best.length && candidate !== undefined) return { entry: candidate, exact: true }
  return { entry: first, exact: false }
}

function bestFits(candidates: readonly OutlineEntry[], wanted: OutlineEntry, anyValue: boolean): OutlineEntry[] {
  let best: OutlineEntry[] = []
  let bestFit = -1
  for (const entry of candidates) {
    const fit = entryFit(entry, wanted, anyValue)
    if (fit === undefined || fit < bestFit) continue
    if (fit > bestFit) best = []
    bestFit = fit
    best.push(entry)
  }
  return best
}

/** A line of a block scalar is found by its text, where the block of the source holds it once. */
function withinBlock(chosen: Chosen, wanted: OutlineEntry, line: number, output: string, source: string): Trace {
  const { block } = chosen.entry
  const near: Trace = { line: chosen.entry.line, column: chosen.entry.column, approximate: true }
  if (block === undefined || line > (wanted.block?.last ?? 0)) return near
  const content = output.split('\n')[line - 1]?.trim() ?? ''
  const lines = source.split('\n').slice(block.first - 1, block.last)
  const at = lines.findIndex((text) => text.trim() === content)
  if (at < 0 || lines.findLastIndex((text) => text.trim() === content) !== at) return near
  return { line: block.first + at, column: (lines[at]?.indexOf(content) ?? 0) + 1 }
}

function withValues(chosen: Chosen, match: Match, wanted: OutlineEntry, scope: ValuesScope | undefined): Trace {
  const { line, column } = chosen.entry
  if (!chosen.exact) return { line, column, approximate: true }
  const path = scope && (wanted.value === '' ? copiedPath(chosen.entry, match) : wholePath(chosen.entry, match))
  const values = scope && path && traceValues(path, wanted.value, scope)
  return values === undefined ? { line, column } : { line, column, values }
}

/** The values path of a scalar that is one action and nothing else: only that is what a values file holds. */
function wholePath({ line, column, value }: OutlineEntry, { template }: Match): readonly string[] | undefined {
  if (!/^["']?\{\{.*\}\}["']?$/.test(value)) return undefined
  const [action, second] = template.actions.filter((action) => action.line === line && action.start >= column - 1)
  return second === undefined && action?.reads.length === 1 ? action.reads[0] : undefined
}

/** The values path of a block that `toYaml` alone makes: the template has no line of its own in it. */
function copiedPath(entry: OutlineEntry, { index, template }: Match): readonly string[] | undefined {
  const next = index.entries[lastUpTo(index.entries, entry.line) + 1]
  if (next !== undefined && next.path.length > entry.path.length && isAbove(entry, next)) return undefined
  const end = next?.line ?? Number.POSITIVE_INFINITY
  const within = template.actions.filter((action) => action.line >= entry.line && action.line < end && action.copies)
  const [action, second] = within
  return second === undefined && action?.reads.length === 1 ? action.reads[0] : undefined
}

/**
 * The line's own key is not in the template: a helper or `toYaml` made it. The nearest key above that is in the template
 * leads to the action that inserts the block, and the values path of that action on to the value.
 */
function fromAncestor(wanted: OutlineEntry, match: Match, scope: ValuesScope | undefined): Trace | undefined {
  for (let length = wanted.path.length - 1; length > 0; length -= 1) {
    const same = entriesAt(match.output, wanted.path.slice(0, length))
    const ancestor = same[lastUpTo(same, wanted.line)]
    const chosen = ancestor && choose(ancestor, match)
    if (chosen === undefined) continue
    const below = wanted.path.slice(length).map((label) => (label === item ? anyStep : label))
    const inserted = insertedFrom(chosen.entry, match, below, wanted.value, scope)
    if (inserted !== undefined) return inserted
    return { line: chosen.entry.line, column: chosen.entry.column, approximate: true }
  }
  return undefined
}

/** Index of the last entry at or above a line, or -1. */
function lastUpTo(entries: readonly OutlineEntry[], line: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isAbove(entry: OutlineEntry, wanted: OutlineEntry): boolean {
  return entry.path.every((label, index) => label === wanted.path[index])
}

/** Looks through the actions on the ancestor's line and below it, up to the next line that is no child of it. */
function insertedFrom(
  ancestor: OutlineEntry,
  match: Match,
  below: readonly string[],
  value: string,
  scope: ValuesScope | undefined,
): Trace | undefined {
  if (scope === undefined || value === '') return undefined
  const next = match.index.entries.find((entry) => entry.line > ancestor.line && !isAbove(ancestor, entry))
  const end = next?.line ?? Number.POSITIVE_INFINITY
  for (const action of match.template.actions) {
    if (action.line < ancestor.line || action.line >= end) continue
    for (const path of action.reads) {
      const values = traceValues([...path, ...below], value, scope)
      if (values !== undefined) return { line: action.line, column: action.start + 1, values }
    }
  }
  return undefined
}

function documentStart({ index, template }: Match): Trace {
  const first = index.entries[0] ?? template.entries[0]
  return { line: first?.line ?? 1, column: first?.column ?? 1, approximate: true }
}

/** A rendered document beside its source, both read once for all the lines that are traced. */
interface Match {
  readonly source: SourceFile
  readonly output: EntryIndex
  readonly template: Read
  /** Of the documents of the source that can have become the rendered one. */
  readonly index: EntryIndex
}

function matchOf(rendered: { readonly text: string }, source: SourceFile): Match {
  const known = matches.get(rendered)
  if (known?.source === source) return known
  const output = outline(rendered.text)
  const template = readOf(source)
  const documents = matchingDocuments(template, output)
  const index = indexEntries(template.entries.filter(({ document }) => documents.has(document)))
  const match = { source, output: indexEntries(output.entries), template, index }
  matches.set(rendered, match)
  return match
}

function readOf(source: SourceFile): Read {
  const known = reads.get(source)
  if (known !== undefined) return known
  const read = { ...outline(source.text), actions: templateActions(source.text) }
  reads.set(source, read)
  return read
}
