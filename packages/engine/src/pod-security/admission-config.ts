// The configuration of the PodSecurity admission plugin, as the API server is started with it.
// Source: kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller;
// k8s.io/pod-security-admission admission/api (types, defaults, validation, strict decoding);
// k8s.io/apiserver pkg/admission/config.go (which part of an AdmissionConfiguration counts).

import type { Path } from '../model/path.ts'
import { quote } from './pod.ts'
import { at, doubt, malformed, readMap, readMaps, readText, readTexts } from './read.ts'
import type { Part } from './read.ts'
import { levels, parseLevel, parseVersion } from './version.ts'
import type { LevelVersion, Mode } from './version.ts'

export interface AdmissionConfig {
  /** For namespaces without the label. */
  readonly defaults: Readonly<Record<Mode, LevelVersion>>
  /** Whoever and whatever is left alone, in every mode. */
  readonly exemptions: Readonly<Record<Exemption, readonly string[]>>
}

export type Exemption = 'usernames' | 'runtimeClasses' | 'namespaces'

/** Something wrong with the configuration; `path` is from its root. */
export interface ConfigProblem {
  readonly path: Path
  readonly message: string
}

/** What holds where the plugin is given no configuration: everything is allowed, nobody is exempt. */
export const builtInConfig: AdmissionConfig = {
  defaults: {
    enforce: { level: 'privileged', version: 'latest' },
    audit: { level: 'privileged', version: 'latest' },
    warn: { level: 'privileged', version: 'latest' },
  },
  exemptions: { usernames: [], runtimeClasses: [], namespaces: [] },
}

/**
 * Reads an AdmissionConfiguration (its PodSecurity plugin, configured inline) or a PodSecurityConfiguration. An API server
 * does not start with a configuration that has a problem, so then there is no value.
 */
export function parseAdmissionConfig(input: unknown): {
  value: AdmissionConfig | undefined
  problems: readonly ConfigProblem[]
} {
  const root: Part = { path: [], value: input, doubts: new Map() }
  const found = podSecurityPart(root)
  const value = found === 'built-in' ? builtInConfig : found === undefined ? undefined : readConfig(found)
  const problems = [...root.doubts.values()].map(({ path, why }) => ({ path, message: why }))
  return { value: problems.length > 0 ? undefined : value, problems }
}

const admissionVersions: readonly string[] = ['apiserver.config.k8s.io/v1', 'apiserver.k8s.io/v1alpha1']
const podSecurityVersions: readonly string[] = ['v1', 'v1beta1', 'v1alpha1'].map(
  (version) => `pod-security.admission.config.k8s.io/${version}`,
)

function podSecurityPart(root: Part): Part | 'built-in' | undefined {
  const kind = readText(root, 'kind')
  if (kind === malformed) return undefined
  if (kind === 'PodSecurityConfiguration') return root
  if (kind !== 'AdmissionConfiguration') {
    const seen = kind === undefined ? 'no kind' : `the kind ${quote(kind)}`
    doubt(root.doubts, at(root, 'kind'), `Expected AdmissionConfiguration or PodSecurityConfiguration, got ${seen}`)
    return undefined
  }
  if (!hasVersion(root, admissionVersions)) return undefined
  const plugin = readMaps(root, 'plugins').find((part) => readText(part, 'name') === 'PodSecurity')
  if (plugin === undefined) return 'built-in'
  const configuration = readMap(plugin, 'configuration')
  if (configuration === malformed) return undefined
  if (configuration !== undefined) return configuration
  const file = readText(plugin, 'path')
  if (file === undefined || file === '') return 'built-in'
  if (file !== malformed) {
    doubt(
      root.doubts,
      at(plugin, 'path'),
      `The configuration of PodSecurity stands in another file, ${quote(file)}: give that file`,
    )
  }
  return undefined
}

function hasVersion(part: Part, versions: readonly string[]): boolean {
  const version = readText(part, 'apiVersion')
  if (version === malformed) return false
  if (version !== undefined && versions.includes(version)) return true
  const seen = version === undefined ? 'none' : quote(version)
  doubt(part.doubts, at(part, 'apiVersion'), `Expected the apiVersion ${versions.join(' or ')}, got ${seen}`)
  return false
}

function readConfig(part: Part): AdmissionConfig | undefined {
  const kind = readText(part, 'kind')
  if (kind !== 'PodSecurityConfiguration') {
    if (kind !== malformed)
      doubt(part.doubts, at(part, 'kind'), `Expected the kind PodSecurityConfiguration, got ${quote(kind ?? '')}`)
    return undefined
  }
  if (!hasVersion(part, podSecurityVersions)) return undefined
  refuseOthers(part, ['apiVersion', 'kind', 'defaults', 'exemptions'])
  const defaults = sectionOf(part, 'defaults')
  refuseOthers(defaults, ['enforce', 'enforce-version', 'audit', 'audit-version', 'warn', 'warn-version'])
  const exemptions = sectionOf(part, 'exemptions')
  refuseOthers(exemptions, ['usernames', 'runtimeClasses', 'namespaces'])
  return {
    defaults: {
      enforce: defaultOf(defaults, 'enforce'),
      audit: defaultOf(defaults, 'audit'),
      warn: defaultOf(defaults, 'warn'),
    },
    exemptions: {
      usernames: exemptionsOf(exemptions, 'usernames', (name) => name !== '', 'a name'),
      runtimeClasses: exemptionsOf(exemptions, 'runtimeClasses', isSubdomain, 'a DNS subdomain'),
      namespaces: exemptionsOf(exemptions, 'namespaces', (name) => name.length <= 63 && isLabel(name), 'a DNS label'),
    },
  }
}

function sectionOf(part: Part, key: string): Part {
  const section = readMap(part, key)
  return section === undefined || section === malformed ? { ...part, path: at(part, key), value: undefined } : section
}

function refuseOthers(part: Part, known: readonly string[]): void {
  if (part.value === undefined) return
  for (const key of Object.keys(part.value as object)) {
    if (!known.includes(key))
      doubt(part.doubts, at(part, key), `Expected one of ${known.join(', ')}, got the field ${quote(key)}`)
  }
}

// The empty text means the default, as absent does.
function defaultOf(defaults: Part, mode: Mode): LevelVersion {
  const levelText = readText(defaults, mode)
  const versionText = readText(defaults, `${mode}-version`)
  const level = levelText === malformed ? undefined : parseLevel(levelText || 'privileged')
  const version = versionText === malformed ? undefined : parseVersion(versionText || 'latest')
  if (level === undefined && levelText !== malformed) {
    doubt(defaults.doubts, at(defaults, mode), `Expected one of ${levels.join(', ')}, got ${quote(levelText ?? '')}`)
  }
  if (version === undefined && versionText !== malformed) {
    doubt(
      defaults.doubts,
      at(defaults, `${mode}-version`),
      `Expected "latest" or "v1.x", got ${quote(versionText ?? '')}`,
    )
  }
  return { level: level ?? 'restricted', version: version ?? 'latest' }
}

function exemptionsOf(
  part: Part,
  kind: Exemption,
  isValid: (name: string) => boolean,
  wanted: string,
): readonly string[] {
  const texts = readTexts(part, kind)
  if (texts === undefined || texts === malformed) return []
  const seen = new Set<string>()
  for (const { path, value } of texts.items) {
    if (!isValid(value)) doubt(part.doubts, path, `Expected ${wanted}, got ${quote(value)}`)
    else if (seen.has(value)) doubt(part.doubts, path, `Expected each name once, got ${quote(value)} again`)
    seen.add(value)
  }
  return [...seen]
}

function isSubdomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every(isLabel)
}

function isLabel(name: string): boolean {
  return /^[a-z0-9-]+$/.test(name) && !name.startsWith('-') && !name.endsWith('-')
}
