// What Pod Security admission would say to a workload. It enforces on pods alone: a Deployment that breaks the enforced
// level is created, and its pods are not. It audits and warns on both.
// Source: k8s.io/pod-security-admission admission/admission.go (ValidatePod, ValidatePodController, EvaluatePod).

import type { AdmissionOutcome } from '../model/finding.ts'
import { formatPath } from '../model/path.ts'
import type { AdmissionConfig } from './admission-config.ts'
import { changes, judgePod } from './judge-pod.ts'
import type { Judgement } from './judge-pod.ts'
import type { ModePolicy, NamespacePolicy } from './namespace-policy.ts'
import { quote } from './pod.ts'
import type { PodInput } from './pod.ts'
import { malformed, readText } from './read.ts'
import { formatVersion, modes, newestMinor } from './version.ts'
import type { Mode, PssVersion } from './version.ts'

/** Metadata and spec of the pod itself or of the template; `isPod` tells which. */
export interface Workload extends PodInput {
  readonly isPod: boolean
}

/**
 * `podsAllowed`: whether pods of this workload would be created; null with `why`, and true with `why` where it is because
 * of an exemption. `modes`: how the pod or template stands to what each mode asks. That of `enforce` is about the pods.
 * Paths begin at the pod or template: `spec.containers[0]…`.
 */
export type WorkloadAdmission = Pick<AdmissionOutcome, 'podsAllowed' | 'why' | 'modes'>

type ModeOutcome = AdmissionOutcome['modes'][number]

/** Judges one workload. `namespace` is its resolved name, and `config` the plugin's configuration where it is known. */
export function judgeWorkload(
  workload: Workload,
  policy: NamespacePolicy,
  config: AdmissionConfig | undefined,
  namespace: string,
): WorkloadAdmission {
  const exemption = exempt(workload, config, namespace)
  if (exemption?.certain === true) {
    return { podsAllowed: true, why: exemption.why, modes: modes.map((mode) => untouched(mode, policy[mode])) }
  }
  const judge = remembering(workload)
  const judged = modes.map((mode) => judgeMode(mode, policy[mode], judge))
  const enforced = judged[0] as JudgedMode
  const outcomes = judged.map(({ outcome }) => outcome)
  if (enforced.outcome.allowed === true) return { podsAllowed: true, modes: outcomes }
  if (enforced.outcome.allowed === null) return { podsAllowed: null, why: enforced.why, modes: outcomes }
  if (exemption !== undefined) return { podsAllowed: null, why: exemption.why, modes: outcomes }
  return { podsAllowed: false, modes: outcomes }
}

/** What a verdict takes for granted where the plugin's configuration is not known; for the notes of the coverage. */
export function admissionAssumptions(config: AdmissionConfig | undefined): readonly string[] {
  if (config !== undefined) return []
  return [
    'Exemptions of Pod Security admission are unknown without --admission-config; none were assumed',
    'The default versions of Pod Security admission are unknown without --admission-config; latest was assumed for labels without a version',
  ]
}

interface JudgedMode {
  readonly outcome: ModeOutcome
  /** Why `allowed` is null; empty where it is not. */
  readonly why: string
}

type JudgeAt = (level: 'privileged' | 'baseline' | 'restricted', version: PssVersion) => Judgement

function judgeMode(mode: Mode, policy: ModePolicy, judge: JudgeAt): JudgedMode {
  if ('unknown' in policy) {
    const allowed = passesEverything(judge) ? true : null
    return { outcome: { ...untouched(mode, policy), allowed }, why: policy.unknown }
  }
  const { allowed, violations, unknown } = judge(policy.level, policy.version)
  const outcome = {
    ...untouched(mode, policy),
    allowed,
    violations: violations.map(({ check, path, message }) => ({ check, path: formatPath(path), message })),
  }
  const first = unknown[0]
  const more = unknown.length > 1 ? `, and ${unknown.length - 1} more` : ''
  return { outcome, why: first === undefined ? '' : `${formatPath(first.path)}: ${first.why}${more}` }
}

function untouched(mode: Mode, policy: ModePolicy): ModeOutcome {
  const known = 'unknown' in policy ? undefined : policy
  return {
    mode,
    level: known?.level ?? 'unknown',
    version: known === undefined ? 'unknown' : formatVersion(known.version),
    allowed: true,
    violations: [],
  }
}

// Whatever the unknown policy is, it is one of these. The restricted level does not stand for the baseline: a Windows pod
// may pass the one and fail the other.
function passesEverything(judge: JudgeAt): boolean {
  return (['restricted', 'baseline'] as const).every(
    (level) =>
      judge(level, 'latest').allowed === true &&
      changes.every((minor) => minor === newestMinor || judge(level, { minor }).allowed === true),
  )
}

// The modes often ask the same, and the policy of most namespaces is the same three times.
function remembering(workload: Workload): JudgeAt {
  const known = new Map<string, Judgement>()
  return (level, version) => {
    const key = `${level}:${formatVersion(version)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const judgement = judgePod(workload, level, version)
    known.set(key, judgement)
    return judgement
  }
}

interface FoundExemption {
  readonly certain: boolean
  readonly why: string
}

function exempt(
  workload: Workload,
  config: AdmissionConfig | undefined,
  namespace: string,
): FoundExemption | undefined {
  if (config === undefined) return undefined
  const { namespaces, runtimeClasses, usernames } = config.exemptions
  if (namespace !== '' && namespaces.includes(namespace)) {
    return { certain: true, why: `Namespace ${quote(namespace)} is exempt from Pod Security admission` }
  }
  const runtimeClass = readText({ path: ['spec'], value: workload.spec, doubts: new Map() }, 'runtimeClassName')
  if (typeof runtimeClass === 'string' && runtimeClass !== '' && runtimeClasses.includes(runtimeClass)) {
    return { certain: true, why: `Runtime class ${quote(runtimeClass)} is exempt from Pod Security admission` }
  }
  if (runtimeClass === malformed && runtimeClasses.length > 0) {
    return { certain: false, why: 'Some runtime classes are exempt, and spec.runtimeClassName could not be read' }
  }
  // Pods of a template are created by a controller, whose user is of the system: a service account or the controller
  // manager. Whoever creates a bare pod is not known.
  const creators = workload.isPod ? usernames : usernames.filter((name) => name.startsWith('system:'))
  if (creators.length === 0) return undefined
  const who = workload.isPod ? 'the user who creates this pod' : 'the controller that creates its pods'
  return { certain: false, why: `Some users are exempt, and ${who} may be one of them` }
}
