import type { PodSecurityCheck, Judge, Violation } from './check.ts'
import { podSecurityChecks } from './checks.ts'
import { podOf } from './pod.ts'
import type { Pod, PodInput } from './pod.ts'
import { expected, malformed, readMap } from './read.ts'
import type { Unknown } from './read.ts'
import { newestMinor } from './version.ts'
import type { Level, PssVersion } from './version.ts'

/** `allowed` is false as soon as one check fails for certain, null where none does and something could not be read. */
export interface Judgement {
  readonly allowed: boolean | null
  readonly violations: readonly Violation[]
  readonly unknown: readonly Unknown[]
}

/**
 * Judges a pod, or the template of one, as kubernetes/pod-security-admission does. `metadata` and `spec` are the pod's
 * own, of whatever type they are; paths in the answer begin with `metadata` or `spec`. Never throws on input.
 */
export function judgePod(input: PodInput, level: Level, version: PssVersion): Judgement {
  return judgeWith(judges(level, version), input)
}

/** One check alone, as it stands in that version; nothing is forbidden by a check that is not in force yet. */
export function judgeCheck(check: PodSecurityCheck, version: PssVersion, input: PodInput): Judgement {
  const judge = revision(check, minorOf(version))
  return judgeWith(judge === undefined ? [] : [judge], input)
}

/** Ids of the checks that are asked at a level in a version, overridden ones left out. */
export function checksInForce(level: Level, version: PssVersion): readonly string[] {
  return select(level, minorOf(version)).map(({ id }) => id)
}

/** The minors at which some check changes, rising: between two of them all versions judge alike. */
export const changes: readonly number[] = [
  ...new Set(podSecurityChecks.flatMap(({ versions }) => versions.map(({ from }) => from))),
].sort((a, b) => a - b)

function judgeWith(asked: readonly Judge[], input: PodInput): Judgement {
  if (asked.length === 0) return { allowed: true, violations: [], unknown: [] }
  const pod = podOf(input)
  if (input.spec === undefined || input.spec === null) return withoutSpec
  if (readMap(pod.spec) === malformed) return withoutVerdict(pod)
  const violations = asked.flatMap((judge) => judge(pod))
  const unknown = [...pod.doubts.values()]
  return { allowed: violations.length > 0 ? false : unknown.length > 0 ? null : true, violations, unknown }
}

// The decoder would make an empty pod of it, which passes. But the API server refuses a pod without containers, and a
// reader of an assessment must not take "nothing seen" for "nothing wrong".
const withoutSpec: Judgement = {
  allowed: null,
  violations: [],
  unknown: [{ path: ['spec'], why: expected('a map', null) }],
}

function withoutVerdict(pod: Pod): Judgement {
  return { allowed: null, violations: [], unknown: [...pod.doubts.values()] }
}

const selected = new Map<string, readonly Judge[]>()

// Asked once per workload: what a level and version ask is worked out once.
function judges(level: Level, version: PssVersion): readonly Judge[] {
  const minor = minorOf(version)
  const key = `${level}:${minor}`
  const known = selected.get(key)
  if (known !== undefined) return known
  const found = select(level, minor)
    .map((check) => revision(check, minor))
    .filter((judge) => judge !== undefined)
  selected.set(key, found)
  return found
}

function select(level: Level, minor: number): readonly PodSecurityCheck[] {
  if (level === 'privileged') return []
  const inForce = podSecurityChecks.filter((check) => revision(check, minor) !== undefined)
  if (level === 'baseline') return inForce.filter((check) => check.level === 'baseline')
  const overridden = new Set(inForce.flatMap(({ overrides }) => overrides ?? []))
  return inForce.filter(({ id }) => !overridden.has(id))
}

function revision(check: PodSecurityCheck, minor: number): Judge | undefined {
  return check.versions.findLast(({ from }) => from <= minor)?.judge
}

// Versions that are newer than the standards written here are judged as the newest, as the admission plugin does.
function minorOf(version: PssVersion): number {
  return version === 'latest' ? newestMinor : Math.min(version.minor, newestMinor)
}
