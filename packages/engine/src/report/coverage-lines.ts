import type { Coverage, KindCoverage, NotJudged } from '../model/coverage.ts'
import type { Assessment } from '../model/finding.ts'
import type { Problem } from '../model/problem.ts'
import { isFailure } from './groups.ts'
import { byText, count, someOf } from './words.ts'

/** One sentence on what was seen. The text is not escaped: it holds names and messages from evidence. */
export interface CoverageLine {
  readonly kind: 'not-judged' | 'problem' | 'partial' | 'indexed' | 'world' | 'note'
  readonly text: string
  /** Of problems, and of what was not judged because of one: where, and how bad. */
  readonly problem?: Problem
}

/** `Judged 14 objects (9 workloads) from 6 files with 212 checks`. */
export function judgedText({ coverage, summary, target }: Assessment): string {
  const from = target.kind === 'files' || target.kind === 'stdin' ? ` from ${count(coverage.files, 'file')}` : ''
  const objects = `${count(coverage.objects, 'object')} (${count(coverage.workloads, 'workload')})`
  return `Judged ${objects}${from} with ${count(summary.checks, 'check')}`
}

/**
 * What a reader must know before trusting the result, what is missing first. Empty when all was seen. With `names`, inputs
 * that were not judged for one reason share a line, which names so many of them.
 */
export function coverageLines({ coverage }: Assessment, names = 1): CoverageLine[] {
  const lines = notJudgedLines(coverage, names)
  // What was not judged because of a problem is said once, with the problem on it.
  const said = new Set(coverage.notJudged.map(notJudgedText))
  for (const problem of coverage.problems) {
    const text = problemText(problem)
    if (!said.has(text)) lines.push({ kind: 'problem', text, problem })
  }
  for (const text of kindTexts(coverage.kinds)) lines.push({ kind: 'partial', text })
  const indexed = indexedText(coverage)
  if (indexed !== undefined) lines.push({ kind: 'indexed', text: indexed })
  if (coverage.world === 'open') {
    lines.push({ kind: 'world', text: 'Other objects may exist, so that nothing was concluded from absence' })
  }
  for (const text of coverage.notes) lines.push({ kind: 'note', text })
  return lines
}

/** Whether something was asked for and not judged. */
export function isIncomplete({ coverage, summary }: Assessment): boolean {
  return summary.unknown > 0 || coverage.notJudged.length > 0 || coverage.problems.length > 0
}

export function problemText({ at, message, wanted }: Problem): string {
  const line = at.line === undefined ? '' : `:${at.line}`
  const column = at.line === undefined || at.column === undefined ? '' : `:${at.column}`
  const place = at.file === '' ? '' : `${at.file}${line}${column}: `
  return `${place}${message}${wanted === undefined ? '' : `; wanted: ${wanted}`}`
}

function notJudgedText({ what, why }: NotJudged): string {
  return `${what}: ${why}`
}

function notJudgedLines({ notJudged, problems }: Coverage, names: number): CoverageLine[] {
  if (names === 1) {
    const byText = new Map(problems.map((problem) => [problemText(problem), problem]))
    return notJudged.map((input) => {
      const text = notJudgedText(input)
      const problem = byText.get(text)
      return { kind: 'not-judged', text, ...(problem === undefined ? {} : { problem }) }
    })
  }
  const byReason = new Map<string, string[]>()
  for (const { what, why } of notJudged) {
    const known = byReason.get(why)
    if (known === undefined) byReason.set(why, [what])
    else known.push(what)
  }
  return [...byReason].map(([why, inputs]) => ({ kind: 'not-judged', text: `${someOf(inputs, names)}: ${why}` }))
}

// A cluster of 2,000 namespaces that forbids one kind says so once.
function kindTexts(kinds: readonly KindCoverage[]): string[] {
  const byReason = new Map<string, { readonly first: KindCoverage; readonly namespaces: string[] }>()
  for (const kind of kinds) {
    if (kind.seen === 'complete') continue
    const key = `${kind.groupKind}\0${kind.seen}\0${kind.why ?? ''}`
    const known = byReason.get(key) ?? { first: kind, namespaces: [] }
    if (kind.namespace !== undefined) known.namespaces.push(kind.namespace)
    byReason.set(key, known)
  }
  return [...byReason.values()].map(({ first, namespaces }) => {
    const where = namespaces.length === 0 ? '' : ` in ${someOf(namespaces, 3)}`
    const seen = first.seen === 'partial' ? 'seen in part' : 'not seen'
    return `${first.groupKind === '*' ? 'All kinds' : first.groupKind}${where}: ${seen}${first.why === undefined ? '' : `: ${first.why}`}`
  })
}

function indexedText({ indexedOnly }: Coverage): string | undefined {
  const kinds = Object.entries(indexedOnly).sort(([a], [b]) => byText(a, b))
  if (kinds.length === 0) return undefined
  const documents = kinds.reduce((sum, [, number]) => sum + number, 0)
  const names = someOf(
    kinds.map(([kind, number]) => `${number} ${kind}`),
    5,
  )
  return `${count(documents, 'document')} only by kind and name, as no chosen check reads more: ${names}`
}

/** `3 critical, 2 high, 1 low`; empty when there are no failures. */
export function severityCounts({ summary }: Assessment): string {
  const { critical, high, medium, low } = summary.failures
  const parts = Object.entries({ critical, high, medium, low }).filter(([, number]) => number > 0)
  return parts.map(([severity, number]) => `${number} ${severity}`).join(', ')
}

export function failureCount({ summary }: Assessment): number {
  const { critical, high, medium, low } = summary.failures
  return critical + high + medium + low
}

/** `12 findings: 2 critical, 10 low; 1 unknown, 2 suppressed, 40 passed`, or what can be said without any. */
/** No object was read: an empty list of findings then says nothing about the target. */
export function nothingJudged({ coverage, summary }: Assessment): boolean {
  return coverage.objects === 0 && summary.unknown === 0
}

export function verdictText(assessment: Assessment): string {
  const { unknown, suppressed, passed } = assessment.summary
  const failures = failureCount(assessment)
  const counts = severityCounts(assessment)
  const rest: string[] = []
  if (unknown > 0) rest.push(`${unknown} unknown`)
  if (suppressed > 0) rest.push(`${suppressed} suppressed`)
  if (passed > 0 && assessment.findings.some((finding) => finding.status === 'pass')) rest.push(`${passed} passed`)
  const head =
    failures > 0
      ? `${count(failures, 'finding')}: ${counts}`
      : nothingJudged(assessment)
        ? 'Nothing was judged'
        : 'No findings'
  return rest.length === 0 ? head : `${head}; ${rest.join(', ')}`
}

/** The unknown findings under the reason they share, the most frequent first. */
export function unknownReasons({ findings }: Assessment): { why: string; findings: Assessment['findings'] }[] {
  const byReason = new Map<string, Assessment['findings'][number][]>()
  for (const finding of findings) {
    if (finding.status !== 'unknown' || finding.suppressed !== undefined || isFailure(finding)) continue
    const known = byReason.get(finding.message)
    if (known === undefined) byReason.set(finding.message, [finding])
    else known.push(finding)
  }
  return [...byReason]
    .map(([why, members]) => ({ why, findings: members }))
    .sort((a, b) => b.findings.length - a.findings.length || byText(a.why, b.why))
}
