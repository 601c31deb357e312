import type { Finding } from '@seaworthy/engine/model/finding.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import type { Assessed } from './assess-target.ts'
import type { FixedFile } from './fix-files.ts'
import type { SourceChange } from './propose-changes.ts'
import { kustomizationChanges } from './propose-kustomization.ts'
import { Search, findingKey, objectKey } from './propose-search.ts'
import type { AssessOverrides, Budget, RenderedFinding, Unit } from './propose-search.ts'
import { secretTexts } from './propose-secrets.ts'
import { templateChanges } from './propose-template.ts'
import { valuesChanges } from './propose-values.ts'

export interface Proposals {
  /** The sources as the proposals would leave them. */
  readonly files: readonly FixedFile[]
  /** Seen gone when rendered with all of `files`. */
  readonly gone: readonly GoneFinding[]
  /** Other rendered objects that change with them: `Deployment web`. */
  readonly alsoChanged: readonly string[]
  /** For these no change of a source was found that holds; `why` where one was, and did harm. */
  readonly left: readonly LeftFinding[]
  /** Findings for which the limit left something untried. */
  readonly untried: number
  /** What the rendered Secrets hold, so that no diff shows it. */
  readonly secrets: readonly string[]
}

export interface GoneFinding {
  readonly finding: Finding
  /** Whose change mends it. */
  readonly files: readonly string[]
}

export interface LeftFinding extends RenderedFinding {
  readonly why?: string
}

/** Renderings and assessments that looking for proposals may take. */
const maxTrials = 40
/** So much time is taken at most, by the clock of the machine: renderers of strangers' charts may be slow. */
const maxMs = 60_000
const maxCandidates = 8
/** More would be a list that nobody reads. */
const maxFindings = 500
/** A change may bring to light what another one mends (what `privileged` hid). */
const maxRounds = 3

/**
 * Looks for edits of values, templates, patches and bases after which the findings are gone, and keeps those that hold when
 * the sources are rendered and judged with all of them in place. `texts` are files as edits in place leave them; `fixable`
 * gives the findings of an assessment for which a change is wanted. Nothing is written.
 */
export async function proposeChanges(
  before: Assessed,
  texts: ReadonlyMap<string, string>,
  assess: AssessOverrides,
  fixable: (assessed: Assessed) => Promise<readonly RenderedFinding[]>,
): Promise<Proposals> {
  const budget: Budget = { trials: maxTrials, deadline: performance.now() + maxMs }
  const files = new Map<string, FixedFile>()
  const gone: GoneFinding[] = []
  const mended = new Set<string>()
  let assessed = before
  let left: readonly LeftFinding[] = []
  let untried = 0
  for (let round = 0; round < maxRounds; round += 1) {
    const items = await fixable(assessed)
    const current = new Map(texts)
    for (const { file, after } of files.values()) current.set(file, after)
    const search = await searched(items, new Search(assessed, current, assess, budget))
    const now = goneIn(search)
    const keys = new Set(now.map(({ finding }) => findingKey(finding)))
    left = leftIn(items, keys, search)
    untried = [...search.untried].filter((unit) => !search.holds(unit)).flatMap((unit) => unit.items).length
    untried += Math.max(0, items.length - maxFindings)
    gone.push(...now)
    for (const { resource } of search.kept.flatMap(({ unit }) => unit.items)) mended.add(objectKey(resource))
    for (const one of search.last?.files ?? [])
      files.set(one.file, { ...one, before: files.get(one.file)?.before ?? one.before })
    if (search.last === undefined) break
    assessed = search.last.assessed
  }
  const inOrder = [...files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1))
  const secrets = secretTexts(before.gathered.renderedDocuments ?? [])
  return { files: inOrder, gone, alsoChanged: alsoChanged(before, assessed, mended), left, untried, secrets }
}

async function searched(items: readonly RenderedFinding[], search: Search): Promise<Search> {
  const units = unitsOf(items.slice(0, maxFindings), search.before)
  for (let index = 0; index < maxCandidates; index += 1) {
    const wanted = units.filter((unit) => !search.holds(unit) && unit.candidates[index] !== undefined)
    await search.add(wanted.map((unit) => ({ unit, changes: unit.candidates[index] ?? [] })))
  }
  return search
}

function goneIn({ kept }: Search): readonly GoneFinding[] {
  return kept.flatMap(({ unit, changes }) => {
    const files = [...new Set(changes.map(({ source }) => source.file))]
    return unit.items.map(({ finding }) => ({ finding, files }))
  })
}

function leftIn(
  items: readonly RenderedFinding[],
  gone: ReadonlySet<string>,
  { reasons }: Search,
): readonly LeftFinding[] {
  const why = new Map([...reasons].flatMap(([unit, reason]) => unit.items.map((item) => [item, reason] as const)))
  return items.flatMap((item) => {
    if (gone.has(findingKey(item.finding))) return []
    const reason = why.get(item)
    return [reason === undefined ? item : { ...item, why: reason }]
  })
}

function unitsOf(items: readonly RenderedFinding[], { gathered }: Assessed): readonly Unit[] {
  const units = new Map<string, { readonly items: RenderedFinding[]; readonly candidates: Unit['candidates'] }>()
  for (const item of items) {
    const document = gathered.rendered?.(item.resource)
    const candidates = document === undefined ? [] : candidatesOf(document, item.edits)
    if (candidates.length === 0) continue
    const key = JSON.stringify(candidates.map((changes) => changes.map(({ source, ...rest }) => [source.file, rest])))
    const own = units.get(key)
    if (own === undefined) units.set(key, { items: [item], candidates })
    else own.items.push(item)
  }
  return [...units.values()]
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

function alsoChanged(before: Assessed, after: Assessed, mended: ReadonlySet<string>): readonly string[] {
  if (before === after) return []
  const old = new Map(before.gathered.resources.map((resource) => [objectKey(resource), resource.value]))
  const changed = after.gathered.resources.filter((resource) => {
    const key = objectKey(resource)
    return !mended.has(key) && JSON.stringify(old.get(key)) !== JSON.stringify(resource.value)
  })
  return [...new Set(changed.map(({ kind, name }) => `${kind} ${name}`))]
}
