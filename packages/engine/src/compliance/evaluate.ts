import type { Check } from '../model/check.ts'
import type { Coverage } from '../model/coverage.ts'
import type { ControlResult, Finding, FrameworkInfo } from '../model/finding.ts'
import type { Severity } from '../model/severity.ts'

/** A framework as data: its controls and the checks that answer them. */
export interface Framework extends FrameworkInfo {
  readonly controls: readonly Control[]
}

export interface Control {
  /** As the framework numbers it. */
  readonly id: string
  /** In our own words, or the framework's name for it where its licence allows. */
  readonly title: string
  readonly checks: readonly string[]
  /** By check: findings that the control allows, where the check is stricter than the control. */
  readonly unless?: Readonly<Record<string, Allowed>>
  /** What a person must do by hand, for what no check can answer. */
  readonly manual?: string
}

/** A finding with one of these values, or of one of these severities. */
export interface Allowed {
  readonly value?: readonly string[]
  readonly severity?: readonly Severity[]
}

export function frameworkInfo({ id, title, version, source, licence }: Framework): FrameworkInfo {
  return { id, title, version, source, licence }
}

export interface AskedChecks {
  /** Checks that were run. */
  readonly asked: readonly Check[]
  /** Checks that judged at least one unit. */
  readonly judged: ReadonlySet<string>
  readonly world: Coverage['world']
}

/**
 * Each control of a framework: fail where one of its checks fails (suppressed findings do not count), unknown where one
 * could not answer, was left out of this run or looks at what files never show; pass where at least one judged
 * something and none did any of these. A control whose checks had nothing to judge is not applicable, never a pass.
 */
export function evaluate(
  framework: Framework,
  findings: readonly Finding[],
  askedChecks: AskedChecks,
): readonly ControlResult[] {
  const byCheck = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.status === 'pass') continue
    const list = byCheck.get(finding.check)
    if (list === undefined) byCheck.set(finding.check, [finding])
    else list.push(finding)
  }
  const asked = new Map(askedChecks.asked.map((check) => [check.id, check] as const))
  return framework.controls.map((control) => ({
    framework: framework.id,
    control: control.id,
    title: control.title,
    checks: control.checks,
    ...answer(control, byCheck, asked, askedChecks),
  }))
}

type Answer = Pick<ControlResult, 'status' | 'failed' | 'unknown' | 'failing' | 'why'>

function answer(
  control: Control,
  byCheck: ReadonlyMap<string, readonly Finding[]>,
  asked: ReadonlyMap<string, Check>,
  { judged, world }: AskedChecks,
): Answer {
  const { checks, manual } = control
  if (checks.length === 0)
    return { status: 'manual', failed: 0, unknown: 0, why: manual ?? 'To be checked by a person' }
  const { failed, failing, suppressed, unknown } = told(control, byCheck)
  const counts = { failed, unknown: unknown.length }
  if (failed > 0) return { status: 'fail', ...counts, failing }
  const { status, why } = withoutFailure(control, unknown, asked, { judged, world })
  const reasons = [
    ...why,
    ...(suppressed > 0 ? [`${suppressed} of its findings ${suppressed === 1 ? 'is' : 'are'} suppressed`] : []),
    ...(manual === undefined ? [] : [`By hand as well: ${manual}`]),
  ]
  return { status, ...counts, ...(reasons.length > 0 && { why: reasons.join('. ') }) }
}

function withoutFailure(
  { checks }: Control,
  unknown: readonly string[],
  asked: ReadonlyMap<string, Check>,
  { judged, world }: Pick<AskedChecks, 'judged' | 'world'>,
): { readonly status: ControlResult['status']; readonly why: readonly string[] } {
  if (unknown.length > 0) return { status: 'unknown', why: [mostly(unknown)] }
  const own = checks.flatMap((check) => asked.get(check) ?? [])
  const leftOut = checks.length - own.length
  if (own.length === 0) return { status: 'unknown', why: ['None of its checks ran'] }
  if (leftOut > 0) return { status: 'unknown', why: [`${leftOut} of its ${checks.length} checks did not run`] }
  const silent = own.filter(({ id }) => !judged.has(id))
  if (silent.length === own.length) return { status: 'not-applicable', why: [nothingToJudge(own, world)] }
  const unseen = world === 'listed' ? 0 : silent.filter(isOfRunningCluster).length
  if (unseen === 0) return { status: 'pass', why: [] }
  const need = `${unseen} of its ${checks.length} checks ${unseen === 1 ? 'needs' : 'need'} a running cluster`
  return { status: 'unknown', why: [`As far as files show it holds, but ${need}`] }
}

/** Files hold no nodes and, but for static pods, no control plane: that they show none says nothing. */
function isOfRunningCluster(check: Check): boolean {
  if (check.judges === 'object' && check.kinds !== 'any') return check.kinds.every(({ kind }) => kind === 'Node')
  return check.judges === 'cluster'
}

interface Told {
  failed: number
  readonly failing: string[]
  suppressed: number
  /** Messages. */
  readonly unknown: string[]
}

function told({ checks, unless }: Control, byCheck: ReadonlyMap<string, readonly Finding[]>): Told {
  const all: Told = { failed: 0, failing: [], suppressed: 0, unknown: [] }
  for (const check of checks) {
    const allowed = unless?.[check]
    const before = all.failed
    for (const finding of byCheck.get(check) ?? []) {
      if (allowed !== undefined && isAllowed(finding, allowed)) continue
      const { status, suppressed, message } = finding
      if (suppressed !== undefined) all.suppressed += 1
      else if (status === 'fail') all.failed += 1
      else all.unknown.push(message)
    }
    if (all.failed > before) all.failing.push(check)
  }
  return all
}

function isAllowed({ value, severity }: Finding, allowed: Allowed): boolean {
  return (typeof value === 'string' && allowed.value?.includes(value)) || allowed.severity?.includes(severity) === true
}

/** The reason that is given most often, and how many others there are. */
function mostly(messages: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1)
  let most = ''
  for (const [message, count] of counts) if (count > (counts.get(most) ?? 0)) most = message
  return counts.size === 1 ? most : `${most}; and ${counts.size - 1} more`
}

/** Why a control is not applicable: what the target would have to hold. */
function nothingToJudge(checks: readonly Check[], world: Coverage['world']): string {
  if (world !== 'listed' && checks.every(isOfRunningCluster))
    return 'Files do not show a running cluster: scan one with --cluster, or give the manifests of its static pods'
  const wanted = [...new Set(checks.flatMap(wantedBy))].sort()
  const shown = wanted.length > 4 ? [...wanted.slice(0, 3), `${wanted.length - 3} more kinds`] : wanted
  return shown.length === 0
    ? 'The cluster has nothing of what is judged here'
    : `The target holds none of these: ${shown.join(', ')}`
}

function wantedBy(check: Check): readonly string[] {
  if (check.judges === 'container' || check.judges === 'workload') return ['workloads']
  if (check.judges === 'namespace') return ['Namespace']
  if (check.judges === 'cluster') return []
  return check.kinds === 'any' ? ['objects'] : check.kinds.map(({ kind }) => kind)
}
