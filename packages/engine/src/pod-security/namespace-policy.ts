// What a namespace's labels ask of Pod Security admission. The plugin never gives up on a label it cannot read: a bad level
// enforces restricted, but audits and warns nothing; a bad version is latest. The API server refuses such labels on
// new namespaces; old ones, and those of files, may have them.
// Source: k8s.io/pod-security-admission api/helpers.go (PolicyToEvaluate); kubernetes.io/docs/concepts/security/
// pod-security-admission.

import type { Path } from '../model/path.ts'
import type { AdmissionConfig } from './admission-config.ts'
import { quote } from './pod.ts'
import { expected, malformed, readMap } from './read.ts'
import { compareLevels, levels, modes, parseLevel, parseVersion } from './version.ts'
import type { Level, LevelVersion, Mode, PssVersion } from './version.ts'

/** What one mode asks, or why that cannot be known. */
export type ModePolicy = KnownPolicy | { readonly unknown: string }

export interface KnownPolicy extends LevelVersion {
  /** Where the level comes from: its own label, the cluster's default, or (warn only) the label for enforce. */
  readonly from: 'label' | 'default' | 'enforce'
  /** No label and no configuration gives the version: taken for latest, which is the default of the plugin. */
  readonly versionAssumed?: true
}

export interface NamespacePolicy {
  readonly enforce: ModePolicy
  readonly audit: ModePolicy
  readonly warn: ModePolicy
  readonly problems: readonly LabelProblem[]
}

export interface LabelProblem {
  /** `invalid`: the value is none that the plugin knows. `ignored`: the plugin knows no such label. */
  readonly code: 'invalid' | 'ignored'
  /** From the root of the Namespace. */
  readonly path: Path
  readonly message: string
  readonly wanted: string
}

export const labelPrefix = 'pod-security.kubernetes.io/'

const knownLabels: readonly string[] = modes.flatMap((mode) => [labelPrefix + mode, `${labelPrefix}${mode}-version`])

/** The policy of a namespace from its `metadata`. Without `config` the defaults of the cluster are unknown. */
export function namespacePolicy(metadata: unknown, config?: AdmissionConfig): NamespacePolicy {
  const doubts = new Map()
  const read = readMap({ path: ['metadata'], value: metadata, doubts }, 'labels')
  if (read === malformed)
    return unknownPolicy('The labels of the namespace could not be read: they are no map of strings')
  const labels: Labels = { map: (read?.value ?? {}) as Readonly<Record<string, unknown>>, problems: [] }
  const enforce = modePolicy(labels, 'enforce', config)
  const audit = modePolicy(labels, 'audit', config)
  const warn = warnPolicy(labels, enforce, config)
  reportIgnored(labels)
  return { enforce, audit, warn, problems: labels.problems }
}

/** The policy of a namespace that was not seen, or could not be read. */
export function unknownPolicy(why: string): NamespacePolicy {
  return { enforce: { unknown: why }, audit: { unknown: why }, warn: { unknown: why }, problems: [] }
}

interface Labels {
  readonly map: Readonly<Record<string, unknown>>
  readonly problems: LabelProblem[]
}

function modePolicy(labels: Labels, mode: Mode, config: AdmissionConfig | undefined): ModePolicy {
  const level = readLevel(labels, mode)
  const version = readVersion(labels, mode)
  if (level === malformed || version === malformed) return { unknown: `A label for ${mode} is no string` }
  const ofCluster = config?.defaults[mode]
  if (level === undefined && ofCluster === undefined) return { unknown: noDefault(mode) }
  return {
    level: level ?? (ofCluster as LevelVersion).level,
    ...versionOr(version, ofCluster?.version),
    from: level === undefined ? 'default' : 'label',
  }
}

// Where nothing says what to warn of, a valid enforce label that is stricter than the default warns too.
function warnPolicy(labels: Labels, enforce: ModePolicy, config: AdmissionConfig | undefined): ModePolicy {
  const own = modePolicy(labels, 'warn', config)
  if (hasLabel(labels, 'warn') || !hasValidLevel(labels, 'enforce')) return own
  if ('unknown' in enforce) return { unknown: enforce.unknown }
  const version = readVersion({ ...labels, problems: [] }, 'warn')
  if (version === malformed) return own
  // Without the cluster's default: it cannot be stricter than restricted.
  const follows = 'unknown' in own ? enforce.level === 'restricted' : compareLevels(enforce.level, own.level) > 0
  if (!follows) return own
  const ofEnforce = { version: enforce.version, ...(enforce.versionAssumed && { versionAssumed: true as const }) }
  return { level: enforce.level, ...(version === undefined ? ofEnforce : { version }), from: 'enforce' }
}

function noDefault(mode: Mode): string {
  return `The namespace has no label ${labelPrefix}${mode}, and the default of the cluster is unknown without its admission configuration`
}

function versionOr(
  label: PssVersion | undefined,
  ofCluster: PssVersion | undefined,
): Pick<KnownPolicy, 'version' | 'versionAssumed'> {
  const version = label ?? ofCluster
  return version === undefined ? { version: 'latest', versionAssumed: true } : { version }
}

function readLevel(labels: Labels, mode: Mode): Level | undefined | typeof malformed {
  const text = readLabel(labels, mode)
  if (text === undefined || text === malformed) return text
  const level = parseLevel(text)
  if (level !== undefined) return level
  const effect =
    mode === 'enforce' ? 'restricted is enforced' : mode === 'audit' ? 'nothing is audited' : 'nothing is warned of'
  invalid(
    labels,
    mode,
    `Label ${labelPrefix}${mode} has the value ${quote(text)}: ${effect}`,
    `One of ${levels.join(', ')}`,
  )
  return mode === 'enforce' ? 'restricted' : 'privileged'
}

function readVersion(labels: Labels, mode: Mode): PssVersion | undefined | typeof malformed {
  const key = `${mode}-version`
  const text = readLabel(labels, key)
  if (text === undefined || text === malformed) return text
  const version = parseVersion(text)
  if (version !== undefined) return version
  invalid(labels, key, `Label ${labelPrefix}${key} has the value ${quote(text)}: latest counts`, '"latest" or "v1.x"')
  return 'latest'
}

// A null label is there, and empty, as the decoder has it.
function readLabel(labels: Labels, key: string): string | undefined | typeof malformed {
  if (!hasLabel(labels, key)) return undefined
  const value = labels.map[labelPrefix + key]
  if (value === null) return ''
  if (typeof value === 'string') return value
  invalid(labels, key, `Label ${labelPrefix}${key} could not be read: ${expected('a string', value)}`, 'A string')
  return malformed
}

function hasValidLevel(labels: Labels, mode: Mode): boolean {
  const text = hasLabel(labels, mode) ? labels.map[labelPrefix + mode] : undefined
  return typeof text === 'string' && parseLevel(text) !== undefined
}

function hasLabel(labels: Labels, key: string): boolean {
  return Object.hasOwn(labels.map, labelPrefix + key) && labels.map[labelPrefix + key] !== undefined
}

function invalid(labels: Labels, key: string, message: string, wanted: string): void {
  labels.problems.push({ code: 'invalid', path: ['metadata', 'labels', labelPrefix + key], message, wanted })
}

function reportIgnored(labels: Labels): void {
  for (const key of Object.keys(labels.map)) {
    if (!key.startsWith(labelPrefix) || knownLabels.includes(key)) continue
    const message = `Label ${quote(key)} has no effect: Pod Security admission knows no such label`
    const wanted = `One of ${knownLabels.join(', ')}`
    labels.problems.push({ code: 'ignored', path: ['metadata', 'labels', key], message, wanted })
  }
}
