import type { Assessment, CheckInfo, Finding } from '../model/finding.ts'
import type { Confidence, Severity } from '../model/severity.ts'
import { confidences, rank } from '../model/severity.ts'
import { shorten } from './escape.ts'
import { objectKey, objectText, spotOf } from './place.ts'
import { byText, count } from './words.ts'

/** All places of one check that are mended in one way. */
export interface Group {
  readonly check: CheckInfo
  /** The highest of its findings. */
  readonly severity: Severity
  readonly confidence: Confidence
  readonly findings: readonly Finding[]
  readonly objects: number
  readonly onlyWorkloads: boolean
  readonly fixable: boolean
  /** True where several checks fail at one and the same place: one change there mends them all. */
  readonly onePlace?: true
  /** What mending the whole group takes away; comparable within one assessment only. */
  readonly risk: number
}

// One critical finding outweighs four high ones, a high one three medium: a reader who mends in this order takes away
// the most danger with the fewest changes. A guess counts for less than a fact.
const severityWeight: Readonly<Record<Severity, number>> = { critical: 40, high: 10, medium: 3, low: 1 }
const confidenceWeight: Readonly<Record<Confidence, number>> = { certain: 1, likely: 0.7, possible: 0.4 }

export function riskOf(finding: Finding): number {
  return severityWeight[finding.severity] * confidenceWeight[finding.confidence]
}

export function isFailure(finding: Finding): boolean {
  return finding.status === 'fail' && finding.suppressed === undefined
}

/** Unsuppressed failures by the change that mends them, those whose mending takes away most risk first. */
export function groupsByRisk(assessment: Assessment): Group[] {
  const failures = assessment.findings.filter(isFailure)
  const shared = sharedPlaces(failures)
  const taken = new Set(shared.flat())
  const checks = checksById(assessment)
  const together = shared.map((members) => onePlaceGroup(checks, members))
  const apart = groupsOf(
    assessment,
    failures.filter((finding) => !taken.has(finding)),
  )
  return [...together, ...apart].sort(byRisk)
}

/** From so many checks on, a place is told once and not once a check: a rule that gives everything fails thirty of them. */
const checksAtOnePlace = 3

/** Failures of several checks at the same path of the same object; empty paths are whole objects, which share nothing. */
function sharedPlaces(failures: readonly Finding[]): Finding[][] {
  const byPlaceAndObject = new Map<string, Finding[]>()
  for (const finding of failures) {
    if (finding.path === '') continue
    const key = `${objectKey(finding.object)}\n${finding.file ?? ''}\n${finding.path}`
    const known = byPlaceAndObject.get(key)
    if (known === undefined) byPlaceAndObject.set(key, [finding])
    else known.push(finding)
  }
  return [...byPlaceAndObject.values()].filter(
    (members) => new Set(members.map(({ check }) => check)).size >= checksAtOnePlace,
  )
}

function onePlaceGroup(checks: ReadonlyMap<string, CheckInfo>, members: Finding[]): Group {
  const findings = members.sort((a, b) => riskOf(b) - riskOf(a) || byText(a.check, b.check))
  const worst = findings[0]?.check ?? ''
  const check = checks.get(worst) ?? unlisted(findings, worst)
  const others = new Set(findings.map((finding) => finding.check)).size - 1
  const object = findings[0] === undefined ? '' : `, ${shorten(objectText(findings[0].object), 120)}`
  const title = `${check.title} and ${others} more${object}`
  return { ...groupOf({ ...check, title }, [...findings]), findings, onePlace: true }
}

/** Any findings by check, most risk of unsuppressed failures first. */
export function groupsOf(assessment: Assessment, findings: readonly Finding[]): Group[] {
  const checks = checksById(assessment)
  const byCheck = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = byCheck.get(finding.check)
    if (known === undefined) byCheck.set(finding.check, [finding])
    else known.push(finding)
  }
  const groups = [...byCheck].map(([id, members]) => groupOf(checks.get(id) ?? unlisted(members, id), members))
  return groups.sort(byRisk)
}

function byRisk(a: Group, b: Group): number {
  return b.risk - a.risk || rank(b.severity) - rank(a.severity) || byText(a.check.id, b.check.id)
}

function groupOf(check: CheckInfo, members: Finding[]): Group {
  const findings = members.sort(byPlace)
  const objects = new Set<string>()
  let severity: Severity = 'low'
  let confidence: Confidence = 'possible'
  let risk = 0
  let onlyWorkloads = true
  for (const finding of findings) {
    objects.add(objectKey(finding.object))
    if (rank(finding.severity) > rank(severity)) severity = finding.severity
    if (confidences.indexOf(finding.confidence) > confidences.indexOf(confidence)) confidence = finding.confidence
    if (isFailure(finding)) risk += riskOf(finding)
    if (!workloadKinds.has(finding.object.kind)) onlyWorkloads = false
  }
  const fixable = findings.some((finding) => finding.fix !== undefined)
  return { check, severity, confidence, findings, objects: objects.size, onlyWorkloads, fixable, risk }
}

const workloadKinds = new Set(
  'Pod Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Job CronJob'.split(' '),
)

/** `3 places in 2 workloads`, or `objects` where others than the built-in workloads are among them. */
export function extentText(group: Group): string {
  if (group.onePlace === true) return `${count(group.findings.length, 'finding')} at one place`
  const what = group.onlyWorkloads ? 'workload' : 'object'
  return `${count(group.findings.length, 'place')} in ${count(group.objects, what)}`
}

/** The share of the whole risk that the first `first` groups hold, in whole percent; 100 only when it is all of it. */
export function shareOfRisk(groups: readonly Group[], first: number): number {
  let whole = 0
  let part = 0
  for (const [index, group] of groups.entries()) {
    whole += group.risk
    if (index < first) part += group.risk
  }
  return whole === 0 ? 0 : Math.floor((part / whole) * 100)
}

function byPlace(a: Finding, b: Finding): number {
  const first = spotOf(a)
  const second = spotOf(b)
  return (
    rank(b.severity) - rank(a.severity) ||
    byText(first?.file ?? '', second?.file ?? '') ||
    (first?.line ?? 0) - (second?.line ?? 0) ||
    (first?.column ?? 0) - (second?.column ?? 0) ||
    byText(objectKey(a.object), objectKey(b.object)) ||
    byText(a.path, b.path)
  )
}

export function checksById(assessment: Assessment): Map<string, CheckInfo> {
  return new Map(assessment.checks.map((check) => [check.id, check]))
}

/** What can be said of a check that the assessment does not describe: a file from another version, say. */
function unlisted(findings: readonly Finding[], id: string): CheckInfo {
  const [first] = findings
  return {
    id,
    title: id,
    area: '',
    tier: first?.tier ?? 'security',
    severity: first?.severity ?? 'low',
    confidence: first?.confidence ?? 'possible',
    why: '',
    attack: '',
    remedy: '',
    sources: [],
    aliases: first?.aliases ?? [],
    fixable: false,
    reads: [],
  }
}

/** Most severe first, then by place: for consumers that read only the first few thousand. */
export function bySeverity(a: Finding, b: Finding): number {
  return Number(isFailure(b)) - Number(isFailure(a)) || byPlace(a, b) || byText(a.check, b.check)
}
