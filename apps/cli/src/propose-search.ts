import type { Finding } from '@seaworthy/engine/model/finding.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import { valueAt } from '@seaworthy/engine/model/path.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'
import type { Assessed } from './assess-target.ts'
import type { FixedFile } from './fix-files.ts'
import { withChanges } from './propose-changes.ts'
import type { SourceChange } from './propose-changes.ts'

/** A finding on an object that a renderer made. */
export interface RenderedFinding {
  readonly finding: Finding
  /** From the root of the rendered document. */
  readonly edits: readonly Edit[]
  readonly resource: Resource
}

/** Findings that ask for the same changes of the same sources stand and fall together. */
export interface Unit {
  readonly items: readonly RenderedFinding[]
  /** Each is all that the findings need, the likeliest first. */
  readonly candidates: readonly (readonly SourceChange[])[]
}

export interface Trial {
  readonly unit: Unit
  readonly changes: readonly SourceChange[]
}

export type AssessOverrides = (overrides: ReadonlyMap<string, string>) => Promise<Assessed>

/** What looking may still cost. */
export interface Budget {
  /** Renderings and assessments. */
  trials: number
  /** In the time of `performance.now()`. */
  readonly deadline: number
}

/** How one set of changes did. */
interface Outcome {
  readonly assessed: Assessed
  readonly files: readonly FixedFile[]
  readonly gone: ReadonlySet<RenderedFinding>
  /** Why the set cannot stay, whatever it mends. */
  readonly harm: string | undefined
}

/**
 * Keeps changes under which, all rendered and judged together, each wanted finding is gone, its field has the wanted value, no
 * other finding came, no object went and nothing failed.
 */
export class Search {
  kept: readonly Trial[] = []
  /** Of all that is kept. */
  last: Outcome | undefined
  readonly untried = new Set<Unit>()
  /** Why a change that was tried alone cannot be proposed. */
  readonly reasons = new Map<Unit, string>()
  readonly before: Assessed
  readonly texts: ReadonlyMap<string, string>
  readonly assess: AssessOverrides
  readonly budget: Budget
  readonly known: ReadonlySet<string>
  readonly objects: ReadonlySet<string>

  /** `texts` are the files as they were for `before`, where that is not what stands on disk. */
  constructor(before: Assessed, texts: ReadonlyMap<string, string>, assess: AssessOverrides, budget: Budget) {
    this.before = before
    this.texts = texts
    this.assess = assess
    this.budget = budget
    this.known = new Set(openFindings(before).map(findingKey))
    this.objects = new Set(before.gathered.resources.map(objectKey))
  }

  holds(unit: Unit): boolean {
    return this.kept.some((trial) => trial.unit === unit)
  }

  /** Keeps of these what holds beside what is kept: all at once where that goes well, else by halves. */
  async add(trials: readonly Trial[]): Promise<void> {
    if (trials.length === 0) return
    if (this.budget.trials <= 0 || performance.now() > this.budget.deadline) {
      for (const { unit } of trials) this.untried.add(unit)
      return
    }
    const all = [...this.kept, ...trials]
    const outcome = await this.attempt(all)
    const works = ({ unit }: Trial): boolean => unit.items.every((item) => outcome?.gone.has(item) === true)
    if (outcome !== undefined && outcome.harm === undefined && all.every(works)) {
      this.kept = all
      this.last = outcome
      return
    }
    const [only, second] = trials
    if (only === undefined) return
    if (second === undefined) {
      if (outcome?.harm !== undefined && works(only)) this.reasons.set(only.unit, outcome.harm)
      return
    }
    const good = trials.filter(works)
    // What did nothing is left out, and the rest is seen once more without it.
    if (outcome !== undefined && outcome.harm === undefined && good.length < trials.length) return this.add(good)
    const middle = Math.ceil(trials.length / 2)
    await this.add(trials.slice(0, middle))
    await this.add(trials.slice(middle))
  }

  /** undefined where the changes cannot be written together. */
  private async attempt(trials: readonly Trial[]): Promise<Outcome | undefined> {
    const files = withChanges(trials.flatMap(({ changes }) => changes))
    if (files === undefined) return undefined
    this.budget.trials -= 1
    const overrides = new Map(this.texts)
    for (const { file, after } of files) overrides.set(file, after)
    const assessed = await this.assess(overrides)
    const open = openFindings(assessed)
    const keys = new Set(open.map(findingKey))
    const objects = new Map(assessed.gathered.resources.map((resource) => [objectKey(resource), resource]))
    const gone = trials
      .flatMap(({ unit }) => unit.items)
      .filter((item) => {
        const now = objects.get(objectKey(item.resource))
        return now !== undefined && !keys.has(findingKey(item.finding)) && hasWanted(item, now)
      })
    return { assessed, files, gone: new Set(gone), harm: this.harmIn(assessed, open, objects) }
  }

  private harmIn(
    assessed: Assessed,
    open: readonly Finding[],
    objects: ReadonlyMap<string, Resource>,
  ): string | undefined {
    if (unread(assessed) > unread(this.before)) return 'cannot be rendered'
    if ([...this.objects].some((key) => !objects.has(key))) return 'would take an object away'
    const brought = open.filter((finding) => !this.known.has(findingKey(finding)))
    if (brought.length > 0) return `would bring ${[...new Set(brought.map(({ check }) => check))].join(', ')}`
    return unknowns(assessed) > unknowns(this.before) ? 'would make a verdict unknown' : undefined
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

function unread({ assessment }: Assessed): number {
  return assessment.coverage.problems.length + assessment.coverage.notJudged.length
}

function unknowns({ assessment }: Assessed): number {
  return assessment.findings.filter(({ status }) => status === 'unknown').length
}

function openFindings({ assessment }: Assessed): readonly Finding[] {
  return assessment.findings.filter(({ status, suppressed }) => status === 'fail' && suppressed === undefined)
}

export function findingKey({ check, path, object, file = '' }: Finding): string {
  return [check, path, object.apiVersion, object.kind, object.namespace, object.name, file].join('\n')
}

export function objectKey({ apiVersion, kind, namespace, name, origin }: Resource): string {
  return [apiVersion, kind, namespace, name, origin?.source.file ?? ''].join('\n')
}
