import { checkAreas } from '../checks/index.ts'
import { InOrder, runChecks } from '../checks/run.ts'
import type { Verdict } from '../checks/run.ts'
import { evaluate, frameworkInfo } from '../compliance/evaluate.ts'
import type { Framework } from '../compliance/evaluate.ts'
import { buildWorld } from '../model/build-world.ts'
import type { Check } from '../model/check.ts'
import type { AdmissionOutcome, Assessment, CheckInfo, Finding, ObjectRef, Summary } from '../model/finding.ts'
import type { Json } from '../model/json.ts'
import type { KubeObject } from '../model/object.ts'
import { formatPath, valueAt } from '../model/path.ts'
import type { Path } from '../model/path.ts'
import { severities } from '../model/severity.ts'
import type { Confidence, Severity, Tier } from '../model/severity.ts'
import type { Problem } from '../model/problem.ts'
import type { Resource } from '../model/resource.ts'
import type { Evidence, World } from '../model/world.ts'
import type { Exception } from '../policy/exceptions.ts'
import { aliasesOf } from './aliases.ts'
import { coverageTold } from './coverage-told.ts'
import { separateWorlds } from './separate-worlds.ts'
import { suppressor } from './suppress.ts'
import { fingerprint, keyedPath, valueClass } from './fingerprint.ts'
import { placer } from './place-findings.ts'
import type { PlaceInFile, Trace } from './place-findings.ts'
import { maskText, maskValue, redacted, secretsOf, secretStrings } from './secret-mask.ts'
import type { ObjectSecrets, SecretStrings } from './secret-mask.ts'

export interface AssessOptions {
  readonly toolVersion: string
  /** Checks whose findings are reported; see `chooseChecks`. */
  readonly checks: readonly Check[]
  readonly showPassed?: boolean
  readonly exceptions?: readonly Exception[]
  /** Fingerprints that a baseline holds. */
  readonly baseline?: ReadonlySet<string>
  readonly frameworks?: readonly Framework[]
  readonly admission?: (world: World) => readonly AdmissionOutcome[]
  readonly trace?: Trace
  /** Platform functions that the pure engine is given. */
  readonly tools: { readonly sha256: (text: string) => string }
}

/** Judges the evidence. Same input, same output, byte for byte. */
export function assess(evidence: Evidence, options: AssessOptions): Assessment {
  const worlds = separateWorlds(evidence.objects).map((objects) => buildWorld({ ...evidence, objects }))
  const judged = worlds.map((world) => judgeWorld(world, options))
  const findings = worlds.length === 1 ? (judged[0]?.findings ?? []) : once(judged.flatMap((one) => one.findings))
  const workloads = worlds.reduce((sum, world) => sum + world.workloads.length, 0)
  const passed = judged.reduce((sum, one) => sum + one.passed, 0)
  const problems: readonly Problem[] = [
    ...evidence.coverage.problems,
    ...distinct(judged.flatMap((one) => one.problems)),
  ]
  const coverage = coverageTold(evidence)
  const notes = worlds.length === 1 ? coverage.notes : [...coverage.notes, apartNote(worlds.length)]
  const checksJudged = new Set(judged.flatMap((one) => [...one.judged]))
  return {
    schemaVersion: '1',
    tool: { name: 'seaworthy', version: options.toolVersion },
    target: evidence.target,
    at: evidence.at,
    coverage: { ...coverage, objects: evidence.objects.length, workloads, notes, problems },
    checks: options.checks.map(checkInfo),
    findings,
    admission: worlds.flatMap((world) => options.admission?.(world) ?? []),
    controls: (options.frameworks ?? []).flatMap((framework) =>
      evaluate(framework, findings, { asked: options.checks, judged: checksJudged, world: evidence.coverage.world }),
    ),
    ...((options.frameworks ?? []).length > 0 && { frameworks: options.frameworks?.map(frameworkInfo) ?? [] }),
    summary: summarize(findings, passed, options.checks.length, workloads),
  }
}

interface JudgedWorld {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  readonly passed: number
  readonly judged: ReadonlySet<string>
}

function judgeWorld(world: World, options: AssessOptions): JudgedWorld {
  // Secret checks always run, and first: what they match must be masked in the findings of all others.
  const secretChecks = runChecks(
    allChecks().filter(({ findsSecrets }) => findsSecrets === true),
    world,
    { remember: true },
  )
  const suppress = suppressor(world, options.exceptions ?? [], options.baseline ?? new Set(), world.evidence.at)
  const toFinding = findingMaker(world, secretStrings(secretChecks.verdicts), options)
  const isRepeated = repetition()
  const found = new InOrder<Finding>()
  const { passed, judged } = runChecks(options.checks, world, {
    answers: secretChecks.answers,
    keepPasses: options.showPassed === true,
    take(verdict) {
      if (isRepeated(verdict)) return
      const finding = toFinding(verdict)
      const suppressed = suppress(finding, verdict)
      found.take(verdict.check, suppressed === undefined ? finding : { ...finding, suppressed })
    },
  })
  return { findings: found.inOrder(), problems: suppress.problems(), passed, judged }
}

function apartNote(worlds: number): string {
  return `The same objects are rendered more than once, so the renderings were judged apart, as ${worlds} clusters`
}

/** What several worlds say of the cluster, or of an object that stands in no file, is said once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>()
  return findings.filter(({ file, fingerprint, status }) => {
    if (file !== undefined) return true
    const key = `${status} ${fingerprint}`
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** What a pod sets for all of its containers is judged once a container, and told once. Asked object by object. */
function repetition(): (verdict: Verdict) => boolean {
  let told = new Set<string>()
  let toldOf: Resource | undefined
  return ({ check, object, path, status, message }) => {
    if (check.judges !== 'container' || object === undefined || status === 'pass' || path.some(isContainerList))
      return false
    if (toldOf !== object.resource) told = new Set()
    toldOf = object.resource
    const key = [check.id, formatPath(path), status, message].join('\n')
    if (told.has(key)) return true
    told.add(key)
    return false
  }
}

function isContainerList(segment: string | number): boolean {
  return segment === 'containers' || segment === 'initContainers' || segment === 'ephemeralContainers'
}

export function allChecks(): readonly Check[] {
  return checkAreas.flatMap(({ checks }) => checks)
}

export interface CheckChoice {
  readonly tiers: readonly Tier[]
  /** Ids or aliases; where given, they decide alone. */
  readonly only?: ReadonlySet<string>
  readonly without?: ReadonlySet<string>
}

export function chooseChecks({ tiers, only, without }: CheckChoice): readonly Check[] {
  return allChecks().filter(
    ({ id, tier }) => (only === undefined ? tiers.includes(tier) : only.has(id)) && without?.has(id) !== true,
  )
}

const areaOf = new Map(checkAreas.flatMap(({ id, checks }) => checks.map((check) => [check.id, id] as const)))

/** What reports need to know of a check. */
export function checkInfo(check: Check): CheckInfo {
  const { id, title, tier, severity, confidence, why, attack, remedy, sources, reads, expression } = check
  return {
    id,
    title,
    area: areaOf.get(id) ?? '',
    tier,
    severity,
    confidence,
    why,
    attack,
    remedy,
    sources,
    aliases: aliasesOf(id),
    fixable: check.fixable === true,
    reads,
    ...(expression !== undefined && { expression }),
  }
}

function findingMaker(world: World, secrets: SecretStrings, options: AssessOptions): (verdict: Verdict) => Finding {
  const place = placer(options.trace ?? (() => undefined))
  const ordinals = new Map<string, number>()
  const doubted = mutatingWebhookSeen(world)
  // Workloads are alike: few texts of paths stand in many findings.
  const paths = new Map<string, string>()
  const refOf = objectRefs()
  return (verdict) => {
    const { check, status, object, path, hit } = verdict
    const resource = object?.resource
    const own = secretsOf(resource, secrets)
    const value = hit?.value ?? (resource === undefined ? undefined : valueAt(resource.value, path))
    const key = resource === undefined ? formatPath(path) : keyedPath(resource.value, path)
    const named = {
      check: check.id,
      groupKind: object?.groupKind ?? (verdict.namespace ? 'Namespace' : 'Cluster'),
      namespace: object?.namespace ?? '',
      name: object?.name ?? verdict.namespace ?? '',
      keyedPath: key,
      valueClass: valueClass(value),
    }
    const first = fingerprint(named, options.tools.sha256)
    const ordinal = ordinals.get(first) ?? 0
    ordinals.set(first, ordinal + 1)
    const written = formatPath(path)
    let shared = paths.get(written)
    if (shared === undefined) paths.set(written, (shared = written))
    // Without spreads, which take longer than all the rest (bench/README.md, "A large cluster").
    const finding: Mutable<Finding> = {
      fingerprint: ordinal === 0 ? first : fingerprint({ ...named, ordinal }, options.tools.sha256),
      check: check.id,
      aliases: aliasesOf(check.id),
      severity: hit?.severity ?? check.severity,
      confidence: confidenceOf(verdict, doubted),
      tier: check.tier,
      status,
      object: refOf(verdict),
      path: shared,
      message: maskText(verdict.message, own),
    }
    const shown = shownValue(hit?.secret, value, own, path)
    if (shown !== undefined) finding.value = shown
    if (resource !== undefined) setPlace(finding, place(resource, path))
    if (hit?.fix !== undefined && status === 'fail') {
      finding.fix = { edits: maskValue(hit.fix.edits, own) as unknown as typeof hit.fix.edits }
    }
    return finding
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function setPlace(finding: Mutable<Finding>, place: PlaceInFile | undefined): void {
  if (place === undefined) return
  finding.file = place.file
  finding.line = place.line
  finding.column = place.column
  if (place.approximate !== undefined) finding.approximate = place.approximate
  if (place.source !== undefined) finding.source = place.source
}

/** Findings come object by object, and share what names it. */
function objectRefs(): (verdict: Verdict) => ObjectRef {
  let last: KubeObject | undefined
  let ref: ObjectRef | undefined
  return (verdict) => {
    if (ref === undefined || verdict.object === undefined || verdict.object !== last) ref = objectRef(verdict)
    last = verdict.object
    return ref
  }
}

function objectRef({ object, namespace }: Verdict): ObjectRef {
  if (object !== undefined) {
    return { apiVersion: object.resource.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name }
  }
  if (namespace !== undefined && namespace !== '')
    return { apiVersion: 'v1', kind: 'Namespace', namespace: '', name: namespace }
  return { apiVersion: '', kind: 'Cluster', namespace: '', name: '' }
}

/** Large values say nothing to a reader of a report; their place does. */
const maxValueLength = 500

function shownValue(
  secret: string | undefined,
  value: unknown,
  own: ObjectSecrets | undefined,
  path: Path,
): Finding['value'] {
  if (secret !== undefined) return redacted(secret)
  if (value === undefined || isLong(value)) return undefined
  return maskValue(value as Json, own, path)
}

function isLong(value: unknown): boolean {
  return (typeof value === 'object' || typeof value === 'string') && JSON.stringify(value).length > maxValueLength
}

/** A mutating webhook may change pods after they were written: what files say is then only likely. */
function mutatingWebhookSeen(world: World): boolean {
  if (world.evidence.coverage.world === 'listed') return false
  return world.all.some(({ groupKind }) => groupKind === 'admissionregistration.k8s.io/MutatingWebhookConfiguration')
}

function confidenceOf({ check, hit, object }: Verdict, doubted: boolean): Confidence {
  const own = hit?.confidence ?? check.confidence
  const onPods = check.judges === 'container' || check.judges === 'workload'
  return doubted && onPods && own === 'certain' && object !== undefined ? 'likely' : own
}

function summarize(findings: readonly Finding[], passed: number, checks: number, workloads: number): Summary {
  const failures = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>
  let unknown = 0
  let suppressed = 0
  for (const finding of findings) {
    if (finding.suppressed !== undefined) suppressed += 1
    else if (finding.status === 'fail') failures[finding.severity] += 1
    else if (finding.status === 'unknown') unknown += 1
  }
  return { failures, unknown, suppressed, passed, checks, workloads }
}
