import type { Assessment, Finding } from '@seaworthy/engine/model/finding.ts'
import type { Assessed } from './assess-target.ts'
import type { SourceLines } from './evidence/source-lines.ts'
import { fixFiles } from './fix-files.ts'
import type { FixedFile, FixResult } from './fix-files.ts'
import type { Proposals } from './propose-verified.ts'

export interface FixAllResult {
  /** Before any edit. */
  readonly first: Assessment
  readonly lines: SourceLines
  readonly files: readonly FixedFile[]
  readonly refused: FixResult['refused']
  /** For charts and kustomizations: changes of their sources, never made. */
  readonly proposals: Proposals
  /** Unsuppressed failures after all edits. */
  readonly left: number
}

export type AssessTexts = (overrides: ReadonlyMap<string, string>) => Promise<Assessed>
export type ReadOriginal = (file: string) => Promise<string | undefined>

/** A fix may bring the next one to light (what `privileged` hid); more rounds than this would be a mistake of ours. */
const maxRounds = 12
/** Assessments that looking for a culprit may take. */
const maxTrials = 40

/**
 * Edits, judges what the edits would leave, and edits again until nothing is left to edit: running it twice changes nothing.
 * A fix that would bring a finding which no further edit mends (a pod without the host's network needs a host port) is
 * refused with that reason.
 */
export async function fixAll(assess: AssessTexts, readText: ReadOriginal): Promise<FixAllResult> {
  const fixing = new Fixing(assess, readText)
  let assessed = await assess(fixing.texts)
  const first = assessed.assessment
  const { lines } = assessed.gathered
  let result: FixResult = { files: [], fixed: 0, refused: [], rendered: [] }
  for (let round = 0; round < maxRounds; round += 1) {
    const wanted = assessed.assessment.findings.filter(
      (finding) => isFixable(finding) && !fixing.barred.has(key(finding)),
    )
    const next = await fixing.attempt(wanted, assessed)
    result = next.result
    if (next.assessed === undefined) break
    const brought = newFailures(assessed, next.assessed)
    if (brought.length > 0) await fixing.bar(wanted, brought, assessed)
    else {
      fixing.keep(result)
      assessed = next.assessed
    }
  }
  const refused = [...result.refused, ...fixing.barred.values()]
  const left = assessed.assessment.findings.filter(isOpen).length
  const proposals = await proposed(result.rendered, assessed, fixing)
  return { first, lines, files: fixing.files(), refused, proposals, left }
}

async function proposed(
  rendered: FixResult['rendered'],
  assessed: Assessed,
  { texts, assess }: Fixing,
): Promise<Proposals> {
  if (rendered.length === 0) return { files: [], gone: [], alsoChanged: [], left: [], untried: 0, secrets: [] }
  const { proposeChanges } = await import('./propose-verified.ts')
  return proposeChanges(assessed, texts, assess, async ({ assessment, gathered }) => {
    const wanted = assessment.findings.filter((finding) => isFixable(finding) && finding.source !== undefined)
    return (await fixFiles(wanted, gathered, async () => undefined)).rendered
  })
}

class Fixing {
  /** Files as the edits so far leave them. */
  readonly texts = new Map<string, string>()
  readonly before = new Map<string, string>()
  /** Findings whose fix would bring another finding. */
  readonly barred = new Map<string, { finding: Finding; why: string }>()
  readonly assess: AssessTexts
  readonly readOriginal: ReadOriginal

  constructor(assess: AssessTexts, readOriginal: ReadOriginal) {
    this.assess = assess
    this.readOriginal = readOriginal
  }

  /** What the fixes of these findings would leave; no assessment where they change nothing. */
  async attempt(
    wanted: readonly Finding[],
    { gathered }: Assessed,
  ): Promise<{ result: FixResult; assessed: Assessed | undefined }> {
    const result = await fixFiles(wanted, gathered, (file) => this.read(file))
    if (result.files.length === 0) return { result, assessed: undefined }
    const overrides = new Map(this.texts)
    for (const { file, after } of result.files) overrides.set(file, after)
    return { result, assessed: await this.assess(overrides) }
  }

  /** Bars the fixes of the one check without which nothing new comes; of all checks of these objects, if there is none. */
  async bar(wanted: readonly Finding[], brought: readonly Finding[], assessed: Assessed): Promise<void> {
    const objects = new Set(brought.map(objectKey))
    const own = wanted.filter((finding) => objects.has(objectKey(finding)))
    const suspects = own.length > 0 ? own : wanted
    const removesFirst = (finding: Finding): number => (finding.fix?.edits.some(({ op }) => op === 'remove') ? 0 : 1)
    const checks = [
      ...new Set(suspects.toSorted((a, b) => removesFirst(a) - removesFirst(b)).map(({ check }) => check)),
    ]
    let culprits = suspects
    for (const check of checks.slice(0, maxTrials)) {
      const accused = suspects.filter((finding) => finding.check === check)
      const rest = wanted.filter((finding) => !accused.includes(finding))
      const without = await this.attempt(rest, assessed)
      if (without.assessed !== undefined && newFailures(assessed, without.assessed).length > 0) continue
      culprits = accused
      break
    }
    for (const finding of culprits) {
      const because = brought.filter((one) => own.length === 0 || objectKey(one) === objectKey(finding))
      if (because.length === 0) continue
      const why = `The fix would bring ${[...new Set(because.map(({ check }) => check))].join(', ')}`
      this.barred.set(key(finding), { finding, why })
    }
  }

  keep({ files }: FixResult): void {
    for (const { file, after } of files) this.texts.set(file, after)
  }

  files(): readonly FixedFile[] {
    return [...this.texts]
      .map(([file, after]) => ({ file, before: this.before.get(file) ?? '', after }))
      .filter((file) => file.before !== file.after)
  }

  async read(file: string): Promise<string | undefined> {
    const known = this.texts.get(file) ?? this.before.get(file)
    if (known !== undefined) return known
    const text = await this.readOriginal(file)
    if (text !== undefined) this.before.set(file, text)
    return text
  }
}

function isOpen({ status, suppressed }: Finding): boolean {
  return status === 'fail' && suppressed === undefined
}

function isFixable(finding: Finding): boolean {
  return isOpen(finding) && finding.fix !== undefined && finding.file !== undefined
}

/** Failures that were not there before and that no further edit will mend. */
function newFailures(before: Assessed, after: Assessed): readonly Finding[] {
  const known = new Set(before.assessment.findings.map(key))
  return after.assessment.findings.filter(
    (finding) => isOpen(finding) && !isFixable(finding) && !known.has(key(finding)),
  )
}

function key(finding: Finding): string {
  return `${finding.check}\n${finding.path}\n${objectKey(finding)}`
}

function objectKey({ object, file = '' }: Finding): string {
  return [object.apiVersion, object.kind, object.namespace, object.name, file].join('\n')
}
