import type { Finding } from '@seaworthy/engine/model/finding.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import { valueAt } from '@seaworthy/engine/model/path.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import type { Assessed } from './assess-target.ts'
import type { FixedFile } from './fix-files.ts'
import { withChanges } from './propose-changes.ts'
import type { SourceChange } from './propose-changes.ts'
import { kustomizationChanges } from './propose-kustomization.ts'
import { templateChanges } from './propose-template.ts'
import { valuesChanges } from './propose-values.ts'

/** A finding on an object that a renderer made. */
export interface RenderedFinding {
  readonly finding: Finding
  /** From the root of the rendered document. */
  readonly edits: readonly Edit[]
  readonly resource: Resource
}

export interface Proposals {
  /** The sources as the proposals would leave them. */
  readonly files: readonly FixedFile[]
  /** Seen gone when rendered with all of `files`. */
  readonly gone: readonly { readonly finding: Finding; readonly files: readonly string[] }[]
  /** Other rendered objects that change with them: `Deployment web`. */
  readonly alsoChanged: readonly string[]
  /** For these no change of a source was found that holds. */
  readonly left: readonly RenderedFinding[]
  /** Findings for which the limit left something untried. */
  readonly untried: number
}

/** Renderings and assessments that looking for proposals may take. */
const maxTrials = 40
/** So much time is taken at most, by the clock of the machine: renderers of strangers' charts may be slow. */
const maxMs = 60_000
const maxCandidates = 8
/** More would be a list that nobody reads. */
const maxFindings = 500

export type AssessOverrides = (overrides: ReadonlyMap<string, string>) => Promise<Assessed>

/**
 * Looks for edits of values, templates, patches and bases after which the findings are gone, and keeps those that hold: the
 * sources are rendered and judged with all of them in place, and then the field has the wanted value, no other finding came,
 * no object went, and nothing failed. `texts` are files as edits in place leave them.
 */
export async function proposeChanges(
  items: readonly RenderedFinding[],
  before: Assessed,
  texts: ReadonlyMap<string, string>,
  assess: AssessOverrides,
): Promise<Proposals> {
  const search = new Search(before, texts, assess)
  const units = unitsOf(items.slice(0, maxFindings), before)
  for (let round = 0; round < maxCandidates; round += 1) {
    const wanted = units.filter((unit) => !search.holds(unit) && unit.candidates[round] !== undefined)
    await search.add(wanted.map((unit) => ({ unit, changes: unit.candidates[round] ?? [] })))
  }
  return search.result(items, units)
}

interface Unit {
  readonly items: readonly RenderedFinding[]
  /** Each is all that the finding needs. */
  readonly candidates: readonly (readonly SourceChange[])[]
}

interface Trial {
  readonly unit: Unit
  readonly changes: readonly SourceChange[]
}

/** Findings that ask for the same changes of the same sources stand and fall together. */
function unitsOf(items: readonly RenderedFinding[], { gathered }: Assessed): readonly Unit[] {
  const units = new Map<string, { items: RenderedFinding[]; candidates: readonly (readonly SourceChange[])[] }>()
  for (const item of items) {
    const document = gathered.rendered?.(item.resource)
    const candidates = document === undefined ? [] : candidatesOf(document, item.edits)
    const key = candidates.length === 0 ? `none ${units.size}` : JSON.stringify(candidates.map(changesKey))
    const own = units.get(key)
    if (own === undefined) units.set(key, { items: [item], candidates })
    else own.items.push(item)
  }
  return [...units.values()]
}

function changesKey(changes: readonly SourceChange[]): readonly unknown[] {
  return changes.map(({ source, ...rest }) => [source.file, rest])
}

function candidatesOf(document: RenderedDocument, edits: readonly Edit[]): readonly (readonly SourceChange[])[] {
  const byEdit = edits.map((edit): readonly SourceChange[] =>
    document.patches === undefined
      ? ordered(valuesChanges(document, edit), templateChanges(document, edit))
      : kustomizationChanges(document, edit),
  )
  if (byEdit.length === 0 || byEdit.some((changes) => changes.length === 0)) return []
  const most = Math.min(maxCandidates, Math.max(...byEdit.map(({ length }) => length)))
  return Array.from({ length: most }, (_, index) =>
    byEdit.flatMap((changes) => changes[Math.min(index, changes.length - 1)] ?? []),
  )
}

/** A literal in plain sight is no guess; a key that is not there is asked of the values first. */
function ordered(values: readonly SourceChange[], template: readonly SourceChange[]): readonly SourceChange[] {
  const [first] = template
  const isPlain = first !== undefined && first.kind !== 'insert'
  return isPlain ? [...template, ...values] : [...values, ...template]
}

/** How one set of changes did. */
interface Outcome {
  readonly assessed: Assessed
  readonly files: readonly FixedFile[]
  readonly gone: ReadonlySet<RenderedFinding>
  /** Something came, went or failed that was none of the wanted. */
  readonly harm: boolean
}

class Search {
  kept: readonly Trial[] = []
  last: Outcome | undefined
  trials = 0
  readonly untried = new Set<Unit>()
  readonly before: Assessed
  readonly texts: ReadonlyMap<string, string>
  readonly assess: AssessOverrides
  readonly known: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  readonly deadline: number

  constructor(before: Assessed, texts: ReadonlyMap<string, string>, assess: AssessOverrides) {
    this.before = before
    this.texts = texts
    this.assess = assess
    this.known = new Set(openFindings(before).map(findingKey))
    this.objects = new Set(before.gathered.resources.map(objectKey))
    this.deadline = performance.now() + maxMs
  }

  holds(unit: Unit): boolean {
    return this.kept.some((trial) => trial.unit === unit)
  }

  /** Keeps of these what holds beside what is kept: all at once where that goes well, else by halves. */
  async add(trials: readonly Trial[]): Promise<void> {
    if (trials.length === 0) return
    if (this.trials >= maxTrials || performance.now() > this.deadline) {
      for (const { unit } of trials) this.untried.add(unit)
      return
    }
    const all = [...this.kept, ...trials]
    const outcome = await this.attempt(all)
    const works = (trial: Trial): boolean =>
      outcome !== undefined && trial.unit.items.every((item) => outcome.gone.has(item))
    if (outcome !== undefined && !outcome.harm && all.every(works)) {
      this.kept = all
      this.last = outcome
      return
    }
    const [only, second] = trials
    if (only === undefined || second === undefined) return
    const good = trials.filter(works)
    // What did nothing is left out and the rest is seen once more, without it.
    if (outcome !== undefined && !outcome.harm && good.length < trials.length) return this.add(good)
    const middle = Math.ceil(trials.length / 2)
    await this.add(trials.slice(0, middle))
    await this.add(trials.slice(middle))
  }

  /** undefined where the changes cannot be written together. */
  async attempt(trials: readonly Trial[]): Promise<Outcome | undefined> {
    const files = withChanges(trials.flatMap(({ changes }) => changes))
    if (files === undefined) return undefined
    this.trials += 1
    const assessed = await this.assess(
      new Map([...this.texts, ...files.map(({ file, after }) => [file, after] as const)]),
    )
    const open = new Set(openFindings(assessed).map(findingKey))
    const objects = new Map(assessed.gathered.resources.map((resource) => [objectKey(resource), resource]))
    const problems = (one: Assessed): number => one.assessment.coverage.problems.length
    const unknown = (one: Assessed): number =>
      one.assessment.findings.filter(({ status }) => status === 'unknown').length
    const harm =
      problems(assessed) > problems(this.before) ||
      unknown(assessed) > unknown(this.before) ||
      open.difference(this.known).size > 0 ||
      [...this.objects].some((key) => !objects.has(key))
    const items = trials.flatMap(({ unit }) => unit.items)
    const gone = new Set(
      items.filter((item) => {
        const now = objects.get(objectKey(item.resource))
        return now !== undefined && !open.has(findingKey(item.finding)) && hasWanted(item, now)
      }),
    )
    return { assessed, files, gone, harm }
  }

  result(items: readonly RenderedFinding[], units: readonly Unit[]): Proposals {
    const files = new Map<RenderedFinding, readonly string[]>()
    for (const { unit, changes } of this.kept) {
      for (const item of unit.items) files.set(item, [...new Set(changes.map(({ source }) => source.file))])
    }
    const gone = items.flatMap((item) => {
      const own = files.get(item)
      return own === undefined ? [] : [{ finding: item.finding, files: own }]
    })
    const left = items.filter((item) => !files.has(item))
    const untried = units.filter((unit) => this.untried.has(unit) && !this.holds(unit))
    return {
      files: this.last?.files ?? [],
      gone,
      alsoChanged: this.alsoChanged(items.filter((item) => files.has(item))),
      left,
      untried: untried.flatMap((unit) => unit.items).length + Math.max(0, items.length - maxFindings),
    }
  }

  alsoChanged(items: readonly RenderedFinding[]): readonly string[] {
    if (this.last === undefined) return []
    const mended = new Set(items.map(({ resource }) => objectKey(resource)))
    const before = new Map(this.before.gathered.resources.map((resource) => [objectKey(resource), resource.value]))
    const changed = this.last.assessed.gathered.resources.filter((resource) => {
      const key = objectKey(resource)
      return !mended.has(key) && JSON.stringify(before.get(key)) !== JSON.stringify(resource.value)
    })
    return [...new Set(changed.map(({ kind, name }) => `${kind} ${name}`))]
  }
}

/** A finding may also go because the object lost what it was about: the field must have become what the fix says. */
function hasWanted({ finding, resource }: RenderedFinding, now: Resource): boolean {
  return (finding.fix?.edits ?? []).every((edit) => {
    const value = valueAt(now.value, edit.path)
    if (edit.op === 'set') return isSame(value, edit.value)
    if (edit.op === 'append') return Array.isArray(value) && value.some((item) => isSame(item, edit.value))
    return value === undefined || !isSame(value, valueAt(resource.value, edit.path))
  })
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a, 0)) === JSON.stringify(sorted(b, 0))
}

const maxDepth = 50

function sorted(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1))
  return Object.entries(value)
    .map(([key, item]) => [key, sorted(item, depth + 1)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function openFindings({ assessment }: Assessed): readonly Finding[] {
  return assessment.findings.filter(({ status, suppressed }) => status === 'fail' && suppressed === undefined)
}

function findingKey({ check, path, object, file = '' }: Finding): string {
  return [check, path, object.apiVersion, object.kind, object.namespace, object.name, file].join('\n')
}

function objectKey({ apiVersion, kind, namespace, name, origin }: Resource): string {
  return [apiVersion, kind, namespace, name, origin?.source.file ?? ''].join('\n')
}
